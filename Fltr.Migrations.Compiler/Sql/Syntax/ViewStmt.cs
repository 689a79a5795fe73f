using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>CREATE VIEW.</summary>
internal sealed record ViewStmt(Relation Relation, StatementSyntax Query) : StatementSyntax
{
    public bool Replace { get; init; }

    public string? Persistence { get; init; }

    public bool Recursive { get; init; }

    public Seq<string> Columns { get; init; } = [];

    public Seq<Option> Options { get; init; } = [];

    /// <summary><c>local</c> or <c>cascaded</c>.</summary>
    public string? CheckOption { get; init; }
}
