using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>CREATE TABLE, and the table part of CREATE FOREIGN TABLE.</summary>
internal sealed record CreateStmt(Relation Relation) : StatementSyntax
{
    public bool IfNotExists { get; init; }

    /// <summary>Null, <c>temporary</c> or <c>unlogged</c>.</summary>
    public string? Persistence { get; init; }

    public Seq<TableElement> Elements { get; init; } = [];

    /// <summary>Behind INHERITS, or the one table behind PARTITION OF.</summary>
    public Seq<Relation> Parents { get; init; } = [];

    public PartitionBound? Bound { get; init; }

    public PartitionSpec? PartitionBy { get; init; }

    /// <summary>OF type.</summary>
    public TypeName? OfType { get; init; }

    public string? Method { get; init; }

    public Seq<Option> Options { get; init; } = [];

    public string? OnCommit { get; init; }

    public string? Tablespace { get; init; }
}

/// <summary>What stands between the brackets of CREATE TABLE.</summary>
internal abstract record TableElement
{
    public int Start { get; init; }

    public int End { get; init; }
}

/// <summary>A column. A column of a typed table or a partition has no type.</summary>
internal sealed record ColumnDef(string Name, TypeName? Type) : TableElement
{
    /// <summary>In the order in which they stand.</summary>
    public Seq<ConstraintDef> Constraints { get; init; } = [];

    public Seq<string>? Collation { get; init; }

    public string? Storage { get; init; }

    public string? Compression { get; init; }

    /// <summary>OPTIONS of a foreign table's column.</summary>
    public Seq<Option> Options { get; init; } = [];
}

/// <summary>LIKE table, with what INCLUDING and EXCLUDING say, in upper case and in order: <c>INCLUDING ALL</c>.</summary>
internal sealed record TableLike(Relation Relation, Seq<string> Options) : TableElement;

/// <summary>PostgreSQL's ConstrType; the attributes behind a constraint (DEFERRABLE, NOT VALID …) are fields of the constraint here.</summary>
internal enum ConstraintKind
{
    Null,
    NotNull,
    Default,
    Identity,
    Generated,
    Check,
    Primary,
    Unique,
    Exclusion,
    Foreign,
}

/// <summary>A constraint of a column or table.</summary>
internal sealed record ConstraintDef(ConstraintKind Kind) : TableElement
{
    public string? Name { get; init; }

    /// <summary>Of a table's constraint: its columns. PostgreSQL 18's WITHOUT OVERLAPS is in <see cref="WithoutOverlaps"/>.</summary>
    public Seq<string> Columns { get; init; } = [];

    public bool WithoutOverlaps { get; init; }

    /// <summary>Of CHECK, DEFAULT and GENERATED.</summary>
    public Expression? Expression { get; init; }

    /// <summary>The expression as written.</summary>
    public string? Text { get; init; }

    /// <summary>Of GENERATED and IDENTITY: <c>always</c> or <c>by default</c>.</summary>
    public string? When { get; init; }

    /// <summary>VIRTUAL instead of STORED.</summary>
    public bool Virtual { get; init; }

    /// <summary>The options of an identity column's sequence.</summary>
    public Seq<SequenceOption> SequenceOptions { get; init; } = [];

    public Relation? Target { get; init; }

    public Seq<string> TargetColumns { get; init; } = [];

    /// <summary>PostgreSQL 18's PERIOD on both sides.</summary>
    public bool Period { get; init; }

    /// <summary><c>full</c>, <c>partial</c> or <c>simple</c>.</summary>
    public string? Match { get; init; }

    /// <summary><c>cascade</c>, <c>restrict</c>, <c>set null</c>, <c>set default</c>, <c>no action</c>; null where nothing was said.</summary>
    public string? OnDelete { get; init; }

    public Seq<string> OnDeleteColumns { get; init; } = [];

    public string? OnUpdate { get; init; }

    public bool NullsNotDistinct { get; init; }

    public Seq<string> Include { get; init; } = [];

    public Seq<Option> Options { get; init; } = [];

    public string? Tablespace { get; init; }

    /// <summary>USING INDEX.</summary>
    public string? UsingIndex { get; init; }

    public string? Method { get; init; }

    public Seq<(IndexElement Element, string Operator)> Exclusions { get; init; } = [];

    public Expression? Where { get; init; }

    public bool NoInherit { get; init; }

    public bool NotValid { get; init; }

    public bool NotEnforced { get; init; }

    public bool Deferrable { get; init; }

    public bool Deferred { get; init; }
}

/// <summary>PARTITION BY.</summary>
/// <param name="Strategy"><c>range</c>, <c>list</c> or <c>hash</c>.</param>
internal sealed record PartitionSpec(string Strategy, Seq<IndexElement> Keys);

/// <summary>The bound of a partition. All fields null and empty: DEFAULT.</summary>
internal sealed record PartitionBound
{
    public Seq<Expression>? In { get; init; }

    /// <summary>MINVALUE and MAXVALUE are column references of that name.</summary>
    public Seq<Expression>? From { get; init; }

    public Seq<Expression>? To { get; init; }

    public int? Modulus { get; init; }

    public int? Remainder { get; init; }

    public bool IsDefault { get; init; }
}

/// <summary>An option of a sequence.</summary>
/// <param name="Name"><c>as</c>, <c>start</c>, <c>increment</c>, <c>minvalue</c>, <c>maxvalue</c>, <c>cache</c>, <c>cycle</c>, <c>owned by</c>, <c>restart</c>, <c>sequence name</c>, <c>logged</c>, <c>unlogged</c>.</param>
/// <param name="Value">Its value as text; null for NO MINVALUE, NO MAXVALUE, NO CYCLE, OWNED BY NONE and RESTART alone.</param>
internal sealed record SequenceOption(string Name, string? Value)
{
    /// <summary>The column behind OWNED BY, its names in order.</summary>
    public Seq<string> Column { get; init; } = [];
}
