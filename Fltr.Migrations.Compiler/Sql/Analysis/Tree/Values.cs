using Fltr.Migrations.Compiler.Sql.Analysis.Types;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Tree;

/// <summary>A constant. Its text is what the type's output function gives; of an unknown one the characters of the string; null for NULL.</summary>
internal sealed record ConstantNode(DataType Type, string? Text) : Node(Type)
{
    public int TypeModifier { get; init; } = -1;

    public override int Modifier => TypeModifier;

    public bool IsUnknown => Type.Is("unknown");
}

/// <summary>A column of something that rows come from.</summary>
internal sealed record ColumnNode(RangeEntry Entry, int Index) : Node(Entry.Columns[Index].Type.Type)
{
    public override int Modifier => Entry.Columns[Index].Type.Modifier;
}

/// <summary>A whole row of something that rows come from.</summary>
internal sealed record RowOfNode(RangeEntry Entry, DataType Type) : Node(Type);

/// <summary>VALUE in a check of a domain.</summary>
internal sealed record DomainValueNode(Typed Of) : Node(Of.Type)
{
    public override int Modifier => Of.Modifier;
}

/// <summary>CURRENT_TIMESTAMP and its like.</summary>
internal sealed record ValueFunctionNode(string Function, int? Precision, DataType Type) : Node(Type)
{
    public override int Modifier => Precision ?? -1;
}

/// <summary>What CASE compares, in its conditions.</summary>
internal sealed record CaseTestNode(Typed Of) : Node(Of.Type)
{
    public override int Modifier => Of.Modifier;
}

/// <summary>An element or a slice. A bound of a slice may be left out.</summary>
internal sealed record SubscriptNode(Node Of, IReadOnlyList<Node?> Lower, IReadOnlyList<Node?> Upper, bool IsSlice, DataType Type) : Node(Type)
{
    public override int Modifier => Of.Modifier;

    public override IEnumerable<Node> Parts => Lower.Concat(Upper).OfType<Node>().Prepend(Of);
}

/// <summary>A field of a row.</summary>
internal sealed record FieldNode(Node Of, string Field, Typed Is) : Node(Is.Type)
{
    public override int Modifier => Is.Modifier;

    public override IEnumerable<Node> Parts => [Of];
}

/// <summary>COLLATE, the collation as it is printed.</summary>
internal sealed record CollateNode(Node Of, string Collation) : Node(Of.Type)
{
    public override int Modifier => Of.Modifier;

    public override IEnumerable<Node> Parts => [Of];
}
