using Fltr.Migrations.Compiler.Sql.Analysis.Types;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Tree;

/// <summary>A call of a function that is no cast.</summary>
internal sealed record CallNode(Function Function, IReadOnlyList<Node> Arguments, CoercionForm Form, DataType Type) : Node(Type)
{
    /// <summary>Whether the last argument is the array of a variadic one.</summary>
    public bool IsVariadic { get; init; }

    /// <summary>Names of arguments that were given by name, from the first such on.</summary>
    public IReadOnlyList<string?> Names { get; init; } = [];

    public override IEnumerable<Node> Parts => Arguments;
}

/// <summary>Which way a cast goes.</summary>
internal enum CastKind
{
    /// <summary>The same bits under another type.</summary>
    Relabel,

    Function,

    /// <summary>Through text.</summary>
    Text,

    /// <summary>Element by element.</summary>
    Array,

    /// <summary>Into a domain, whose checks it makes.</summary>
    Domain,
}

/// <summary>A cast, shown or not.</summary>
internal sealed record CastNode(CastKind Kind, Node Of, DataType Type, int TypeModifier, CoercionForm Form) : Node(Type)
{
    public override int Modifier => TypeModifier;

    public override IEnumerable<Node> Parts => [Of];
}

/// <summary>An operator with one side or two.</summary>
internal sealed record OperatorNode(Operator Operator, Node? Left, Node Right, DataType Type) : Node(Type)
{
    public override IEnumerable<Node> Parts => Left is null ? [Right] : [Left, Right];
}

/// <summary>IS DISTINCT FROM.</summary>
internal sealed record DistinctNode(OperatorNode Equals_) : Node(Equals_.Type)
{
    public override IEnumerable<Node> Parts => Equals_.Parts;
}

/// <summary>NULLIF, which has the type of its first argument.</summary>
internal sealed record NullIfNode(OperatorNode Equals_) : Node(Equals_.Left!.Type)
{
    public override int Modifier => Equals_.Left!.Modifier;

    public override IEnumerable<Node> Parts => Equals_.Parts;
}

/// <summary>An operator between a value and each element of an array.</summary>
internal sealed record ArrayOperatorNode(Operator Operator, bool IsAny, Node Left, Node Right) : Node(Known.Type("bool"))
{
    public override IEnumerable<Node> Parts => [Left, Right];
}

/// <summary>A comparison of rows.</summary>
internal sealed record RowComparisonNode(string Operator, IReadOnlyList<Node> Left, IReadOnlyList<Node> Right) : Node(Known.Type("bool"))
{
    public override IEnumerable<Node> Parts => Left.Concat(Right);
}

/// <summary>An aggregate. Of an ordered-set one, the direct arguments are before the keys of its order.</summary>
internal sealed record AggregateNode(Function Function, IReadOnlyList<Node> Arguments, DataType Type) : Node(Type)
{
    public bool IsStar { get; init; }

    public bool IsDistinct { get; init; }

    public bool IsVariadic { get; init; }

    public IReadOnlyList<SortNode> Order { get; init; } = [];

    public bool IsWithinGroup { get; init; }

    public Node? Filter { get; init; }

    public override IEnumerable<Node> Parts => Arguments.Concat(Order.Select(key => key.Key)).Concat(Filter is null ? [] : [Filter]);
}

/// <summary>A call of a window function, or of an aggregate over a window.</summary>
internal sealed record WindowCallNode(Function Function, IReadOnlyList<Node> Arguments, DataType Type) : Node(Type)
{
    public bool IsStar { get; init; }

    public bool IsVariadic { get; init; }

    public Node? Filter { get; init; }

    public required WindowNode Window { get; init; }

    public override IEnumerable<Node> Parts => Arguments.Concat(Filter is null ? [] : [Filter]).Concat(Window.Parts);
}

/// <summary>A key of an order; the operator behind USING is printed where it is neither of the type's own two.</summary>
internal sealed record SortNode(Node Key, bool Descending, bool? NullsFirst);
