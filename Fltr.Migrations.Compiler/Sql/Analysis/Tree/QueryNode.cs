using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Tree;

/// <summary>A query whose names and types are resolved (Query of src/include/nodes/parsenodes.h).</summary>
internal sealed record QueryNode
{
    public IReadOnlyList<TargetNode> Targets { get; init; } = [];

    /// <summary>All that rows come from, joins too, in PostgreSQL's order.</summary>
    public IReadOnlyList<RangeEntry> Entries { get; init; } = [];

    public IReadOnlyList<FromNode> From { get; init; } = [];

    public Node? Where { get; init; }

    /// <summary>The keys of GROUP BY, each as a list of sets' items where it is a grouping set.</summary>
    public IReadOnlyList<GroupNode> GroupBy { get; init; } = [];

    public bool IsGroupDistinct { get; init; }

    public Node? Having { get; init; }

    public IReadOnlyList<(string Name, WindowNode Window)> Windows { get; init; } = [];

    /// <summary>Null without DISTINCT, empty for a plain one, else the expressions of DISTINCT ON.</summary>
    public IReadOnlyList<Node>? Distinct { get; init; }

    /// <summary>The rows of VALUES, where the query is nothing else.</summary>
    public IReadOnlyList<IReadOnlyList<Node>>? Values { get; init; }

    public IReadOnlyList<SortNode> OrderBy { get; init; } = [];

    public Node? Limit { get; init; }

    public bool WithTies { get; init; }

    public Node? Offset { get; init; }

    public string? SetOperation { get; init; }

    public bool IsAll { get; init; }

    public SetArm? Left { get; init; }

    public SetArm? Right { get; init; }

    public bool IsRecursive { get; init; }

    public IReadOnlyList<CommonNode> With { get; init; } = [];

    public IReadOnlyList<LockNode> Locking { get; init; } = [];

    /// <summary>The expressions in it.</summary>
    public IEnumerable<Node> Parts =>
        Targets.Select(target => target.Value)
            .Concat(From.SelectMany(item => item.Parts))
            .Concat(Where is null ? [] : [Where])
            .Concat(GroupBy.SelectMany(group => group.Parts))
            .Concat(Having is null ? [] : [Having])
            .Concat(Values?.SelectMany(row => row) ?? [])
            .Concat(OrderBy.Select(key => key.Key))
            .Concat(With.SelectMany(common => common.Query.Parts))
            .Concat(Left?.Query.Parts ?? [])
            .Concat(Right?.Query.Parts ?? []);
}

/// <summary>FOR UPDATE or one of its like, of one thing that rows come from.</summary>
internal sealed record LockNode(string Strength, RangeEntry Entry, string? Wait);

/// <summary>A column of a result.</summary>
internal sealed record TargetNode(Node Value, string Name);

/// <summary>One side of UNION, INTERSECT or EXCEPT.</summary>
internal sealed record SetArm(QueryNode Query);

/// <summary>A query of WITH.</summary>
internal sealed record CommonNode(string Name, IReadOnlyList<string> Columns, QueryNode Query, bool? IsMaterialized);

/// <summary>A key of GROUP BY: an expression, or ROLLUP, CUBE, GROUPING SETS and what is in them.</summary>
internal sealed record GroupNode(string? Form, Node? Key, IReadOnlyList<GroupNode> Items)
{
    public IEnumerable<Node> Parts => Key is null ? Items.SelectMany(item => item.Parts) : [Key];
}

/// <summary>A window's definition.</summary>
internal sealed record WindowNode
{
    /// <summary>The name that it is called by, when it stands behind WINDOW.</summary>
    public string? Name { get; init; }

    public string? BasedOn { get; init; }

    public IReadOnlyList<Node> PartitionBy { get; init; } = [];

    public IReadOnlyList<SortNode> OrderBy { get; init; } = [];

    public WindowFrame? Frame { get; init; }

    public Node? From { get; init; }

    public Node? To { get; init; }

    public IEnumerable<Node> Parts => PartitionBy.Concat(OrderBy.Select(key => key.Key));
}
