using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>CREATE SEQUENCE.</summary>
internal sealed record CreateSeqStmt(Relation Relation, Seq<SequenceOption> Options) : StatementSyntax
{
    public string? Persistence { get; init; }

    public bool IfNotExists { get; init; }
}

/// <summary>ALTER SEQUENCE with options of the sequence.</summary>
internal sealed record AlterSeqStmt(Relation Relation, Seq<SequenceOption> Options) : StatementSyntax
{
    public bool IfExists { get; init; }
}
