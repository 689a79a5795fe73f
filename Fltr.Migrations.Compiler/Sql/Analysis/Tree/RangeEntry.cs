using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Tree;

internal enum RangeKind
{
    Relation,
    Query,
    Function,
    Common,
    Join,
}

/// <summary>A column that a range entry has.</summary>
/// <param name="Name">Its name in the query: that of an alias, where one was written.</param>
internal sealed record RangeColumn(string Name, Typed Type)
{
    /// <summary>Its own name, behind that of an alias.</summary>
    public string? Source { get; init; }

    /// <summary>Its new name, when it was renamed since the query was written and no alias hides that.</summary>
    public string? Renamed { get; init; }

    /// <summary>Of a join's column: what it is on one side; null where it is made of both.</summary>
    public Node? Merged { get; init; }
}

/// <summary>Something that rows come from (RangeTblEntry). Compared by identity: the same table twice is two.</summary>
internal sealed class RangeEntry(RangeKind kind, string? name, IReadOnlyList<RangeColumn> columns)
{
    public RangeKind Kind { get; } = kind;

    /// <summary>What it is called by in the query; null of a join without alias.</summary>
    public string? Name { get; } = name;

    public IReadOnlyList<RangeColumn> Columns { get; } = columns;

    /// <summary>Of a relation: its name, and the type of its rows.</summary>
    public Name? Relation { get; init; }

    public DataType? RowType { get; init; }

    /// <summary>The new name of a relation that was renamed since the query was written.</summary>
    public Name? Renamed { get; init; }

    /// <summary>What it is called in the text; null of a join without alias.</summary>
    public string? Called => !HasAlias && Renamed is { } renamed ? renamed.Local : Name;

    public bool IsOnly { get; init; }

    public bool IsLateral { get; init; }

    /// <summary>Whether the query's author gave it an alias.</summary>
    public bool HasAlias { get; init; }

    /// <summary>Whether the alias names columns.</summary>
    public bool HasColumnAliases { get; init; }

    public QueryNode? Query { get; init; }

    /// <summary>The name in WITH.</summary>
    public string? CommonName { get; init; }

    public IReadOnlyList<Node> Functions { get; init; } = [];

    public bool WithOrdinality { get; init; }

    /// <summary>The column definitions behind a function's alias.</summary>
    public IReadOnlyList<RangeColumn> Defined { get; init; } = [];

    /// <summary>TABLESAMPLE.</summary>
    public (string Method, IReadOnlyList<Node> Arguments, Node? Seed)? Sample { get; init; }
}

/// <summary>An item behind FROM.</summary>
internal abstract record FromNode
{
    public virtual IEnumerable<Node> Parts => [];
}

internal sealed record FromEntryNode(RangeEntry Entry) : FromNode
{
    public override IEnumerable<Node> Parts => Entry.Functions.Concat(Entry.Query?.Parts ?? []);
}

internal sealed record JoinNode(string Kind, FromNode Left, FromNode Right, RangeEntry Entry) : FromNode
{
    public Node? On { get; init; }

    public IReadOnlyList<string> Using { get; init; } = [];

    public string? UsingAlias { get; init; }

    public override IEnumerable<Node> Parts => Left.Parts.Concat(Right.Parts).Concat(On is null ? [] : [On]);
}
