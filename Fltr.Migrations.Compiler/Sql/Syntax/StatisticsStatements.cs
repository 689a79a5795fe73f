using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>CREATE STATISTICS.</summary>
internal sealed record CreateStatsStmt(Seq<string>? Names, Seq<string> Kinds, Seq<IndexElement> Elements, Seq<FromItem> From) : StatementSyntax
{
    public bool IfNotExists { get; init; }
}

/// <summary>ALTER STATISTICS … SET STATISTICS.</summary>
/// <param name="Target">Null for DEFAULT.</param>
internal sealed record AlterStatsStmt(Seq<string> Names, int? Target) : StatementSyntax
{
    public bool IfExists { get; init; }
}
