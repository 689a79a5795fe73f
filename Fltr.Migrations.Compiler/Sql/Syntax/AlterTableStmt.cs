using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>ALTER TABLE, INDEX, SEQUENCE, VIEW, MATERIALIZED VIEW, FOREIGN TABLE and TYPE with commands. Renames and SET SCHEMA are statements of their own.</summary>
internal sealed record AlterTableStmt(Relation Relation, ObjectType Type, Seq<AlterTableCmd> Commands) : StatementSyntax
{
    public bool IfExists { get; init; }
}

/// <summary>One command of ALTER TABLE.</summary>
/// <param name="Subtype">PostgreSQL's AlterTableType without its prefix: <c>AddColumn</c>, <c>ColumnDefault</c>, <c>SetNotNull</c>.</param>
internal sealed record AlterTableCmd(string Subtype)
{
    /// <summary>The column, constraint, trigger, … that it is about.</summary>
    public string? Name { get; init; }

    /// <summary>A column by its number: ALTER COLUMN 1 SET STATISTICS.</summary>
    public int? Number { get; init; }

    public ColumnDef? Column { get; init; }

    public ConstraintDef? Constraint { get; init; }

    /// <summary>Of ColumnDefault (null: DROP DEFAULT), SetExpression, and the USING of AlterColumnType.</summary>
    public Expression? Expression { get; init; }

    public string? Text { get; init; }

    public Relation? Partition { get; init; }

    public PartitionBound? Bound { get; init; }

    public bool Concurrently { get; init; }

    public Seq<Option> Options { get; init; } = [];

    public Seq<SequenceOption> SequenceOptions { get; init; } = [];

    public TypeName? OfType { get; init; }

    public bool IfExists { get; init; }

    public bool IfNotExists { get; init; }

    public DropBehavior Behavior { get; init; }

    public int Start { get; init; }

    public int End { get; init; }
}
