using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Tree;

/// <summary>AND, OR, NOT.</summary>
internal sealed record BooleanNode(Connective Connective, IReadOnlyList<Node> Operands) : Node(Known.Type("bool"))
{
    public override IEnumerable<Node> Parts => Operands;
}

/// <summary>IS NULL; of a row either of the whole or of its fields.</summary>
internal sealed record NullTestNode(Node Of, bool IsNull, bool IsOfRow) : Node(Known.Type("bool"))
{
    public override IEnumerable<Node> Parts => [Of];
}

/// <summary>IS TRUE and its like.</summary>
internal sealed record BooleanTestNode(Node Of, string Test) : Node(Known.Type("bool"))
{
    public override IEnumerable<Node> Parts => [Of];
}

internal sealed record CaseNode(Node? Of, IReadOnlyList<(Node When, Node Then)> Whens, Node Else, DataType Type) : Node(Type)
{
    public override int Modifier => Common(Type, [Else, .. Whens.Select(when => when.Then)]);

    public override IEnumerable<Node> Parts => (Of is null ? [] : new[] { Of }).Concat(Whens.SelectMany(when => new[] { when.When, when.Then })).Append(Else);
}

/// <summary>COALESCE, GREATEST or LEAST.</summary>
internal sealed record ChoiceNode(string Name, IReadOnlyList<Node> Items, DataType Type) : Node(Type)
{
    public override int Modifier => Common(Type, Items);

    public override IEnumerable<Node> Parts => Items;
}

/// <summary>ARRAY[…].</summary>
internal sealed record ArrayNode(IReadOnlyList<Node> Items, DataType Type, bool IsNested) : Node(Type)
{
    public override int Modifier => Common(IsNested ? Type : Type.Element!, Items);

    public override IEnumerable<Node> Parts => Items;
}

/// <summary>ROW(…).</summary>
internal sealed record RowNode(IReadOnlyList<Node> Items, DataType Type, CoercionForm Form) : Node(Type)
{
    public override IEnumerable<Node> Parts => Items;
}

/// <summary>GROUPING(…).</summary>
internal sealed record GroupingNode(IReadOnlyList<Node> Items) : Node(Known.Type("int4"))
{
    public override IEnumerable<Node> Parts => Items;
}

/// <summary>A query in an expression.</summary>
internal sealed record SublinkNode(SubqueryForm Form, QueryNode Query, DataType Type) : Node(Type)
{
    /// <summary>What is compared with the query's columns; several for a row.</summary>
    public IReadOnlyList<Node> Left { get; init; } = [];

    public string? Operator { get; init; }

    /// <summary>The name to print for an operator that is not PostgreSQL's own.</summary>
    public string? OperatorName { get; init; }

    public override int Modifier => Form is SubqueryForm.Scalar or SubqueryForm.Array ? Query.Targets[0].Value.Modifier : -1;

    public override IEnumerable<Node> Parts => Left.Concat(Query.Parts);
}
