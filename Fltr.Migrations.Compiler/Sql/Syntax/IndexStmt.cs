using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>CREATE INDEX.</summary>
internal sealed record IndexStmt(Relation Relation, Seq<IndexElement> Elements) : StatementSyntax
{
    public string? Name { get; init; }

    public bool Unique { get; init; }

    public bool Concurrently { get; init; }

    public bool IfNotExists { get; init; }

    public string Method { get; init; } = "btree";

    public Seq<string> Include { get; init; } = [];

    public bool NullsNotDistinct { get; init; }

    public Seq<Option> Options { get; init; } = [];

    public string? Tablespace { get; init; }

    public Expression? Where { get; init; }
}

/// <summary>A key of an index, of EXCLUDE, of PARTITION BY or of ON CONFLICT.</summary>
internal sealed record IndexElement
{
    /// <summary>A column; null when it is an expression.</summary>
    public string? Column { get; init; }

    public Expression? Expression { get; init; }

    public Seq<string>? Collation { get; init; }

    public Seq<string>? OperatorClass { get; init; }

    public Seq<Option> OperatorClassOptions { get; init; } = [];

    /// <summary>True for DESC, false for ASC, null where nothing was said.</summary>
    public bool? Descending { get; init; }

    public bool? NullsFirst { get; init; }
}
