using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Describing;

/// <summary>A part of a statement's tree, with the name that the part above has for it.</summary>
internal readonly record struct Node(object Value, string Name);

/// <summary>Walks over statements' trees without knowing their forms: all that is syntax is found.</summary>
internal sealed class Nodes
{
    private static readonly string _syntax = typeof(StatementSyntax).Namespace!;

    private readonly Dictionary<Type, PropertyInfo[]> _parts = [];

    /// <summary>All parts below one, each before its own parts, in the order in which PostgreSQL's nodes have them. Not recursive: a chain of operators may be as deep as it is long.</summary>
    public IEnumerable<Node> Below(object root)
    {
        var open = new Stack<Node>();
        Push(open, root);
        while (open.TryPop(out var node))
        {
            yield return node;
            Push(open, node.Value);
        }
    }

    private void Push(Stack<Node> open, object value)
    {
        var children = new List<Node>();
        foreach (var part in Parts(value.GetType())) Collect(children, part.GetValue(value), part.Name);
        for (var i = children.Count - 1; i >= 0; i--) open.Push(children[i]);
    }

    private static void Collect(List<Node> children, object? value, string name)
    {
        if (value is null or string) return;
        if (value is ITuple tuple)
        {
            for (var i = 0; i < tuple.Length; i++) Collect(children, tuple[i], name);
        }
        else if (value is IEnumerable items)
        {
            foreach (var item in items) Collect(children, item, name);
        }
        else if (value.GetType() is { IsEnum: false } type && type.Namespace == _syntax)
        {
            children.Add(new Node(value, name));
        }
    }

    private PropertyInfo[] Parts(Type type)
    {
        if (_parts.TryGetValue(type, out var known)) return known;

        var parts = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(MayHold).OrderBy(p => Order.Of(type, p.Name)).ToArray();
        return _parts[type] = parts;
    }

    private static bool MayHold(PropertyInfo property)
    {
        var type = property.PropertyType;
        if (property.GetIndexParameters().Length > 0 || type == typeof(string) || type.IsPrimitive || type.IsEnum) return false;
        return !type.IsValueType || typeof(ITuple).IsAssignableFrom(type);
    }
}
