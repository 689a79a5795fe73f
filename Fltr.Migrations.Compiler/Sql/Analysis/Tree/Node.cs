using Fltr.Migrations.Compiler.Sql.Analysis.Types;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Tree;

/// <summary>How an expression came to be, and so how it is shown (CoercionForm of src/include/nodes/primnodes.h).</summary>
internal enum CoercionForm
{
    Call,
    Explicit,
    Implicit,
    SqlSyntax,
}

/// <summary>An expression whose names and types are resolved. The nodes are PostgreSQL's own (src/include/nodes/primnodes.h), as far as printing needs them.</summary>
internal abstract record Node(DataType Type)
{
    /// <summary>What the modifier of its type is known to be: exprTypmod of src/backend/nodes/nodeFuncs.c.</summary>
    public virtual int Modifier => -1;

    /// <summary>What it is made of, in order.</summary>
    public virtual IEnumerable<Node> Parts => [];

    public Typed Typed => new(Type, Modifier);

    /// <summary>It and all that is in it.</summary>
    public IEnumerable<Node> All() => Parts.SelectMany(part => part.All()).Prepend(this);

    /// <summary>The modifier that all of some nodes have, if they have one and the same type as well.</summary>
    protected static int Common(DataType type, IReadOnlyList<Node> nodes)
    {
        var modifier = nodes.Count > 0 ? nodes[0].Modifier : -1;
        foreach (var node in nodes) if (!node.Type.Equals(type) || node.Modifier != modifier) return -1;
        return modifier;
    }
}
