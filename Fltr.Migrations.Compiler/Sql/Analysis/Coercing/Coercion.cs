using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Literals;
using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Coercing;

/// <summary>Makes an expression one of another type: coerce_type and what it needs, of src/backend/parser/parse_coerce.c.</summary>
internal sealed class Coercion(World world)
{
    /// <summary>coerce_to_target_type: to a type with its modifier.</summary>
    public Node ToTarget(Node node, Typed target, CastContext context, CoercionForm form)
    {
        if (!Pathways.CanCoerce(world, node.Type, target.Type, context)) throw new NotUnderstoodException($"{node.Type} does not become {target.Type}", node.Type.IsOpaque || target.Type.IsOpaque ? null : context == CastContext.Explicit ? SqlState.CannotCoerce : SqlState.DatatypeMismatch);
        if (node is CollateNode collate && !node.Type.Equals(target.Type)) return WithCollation(collate, ToTarget(collate.Of, target, context, form));

        var result = To(node, target, context, form);
        return WithModifier(result, target, context, form, hideInput: !ReferenceEquals(result, node) && result is not ConstantNode);
    }

    /// <summary>As an argument is passed.</summary>
    public Node ToArgument(Node node, DataType target) => To(node, new Typed(target), CastContext.Implicit, CoercionForm.Implicit);

    /// <summary>coerce_to_boolean.</summary>
    public Node ToBoolean(Node node) => node.Type.Is("bool") ? node : ToTarget(node, new Typed(Known.Type("bool")), CastContext.Assignment, CoercionForm.Implicit);

    /// <summary>coerce_to_common_type.</summary>
    public Node ToCommon(Node node, DataType common)
    {
        if (node.Type.Equals(common)) return node;
        if (!Pathways.CanCoerce(world, node.Type, common, CastContext.Implicit)) throw new NotUnderstoodException($"{node.Type} does not become {common}", SqlState.CannotCoerce);
        return To(node, new Typed(common), CastContext.Implicit, CoercionForm.Implicit);
    }

    /// <summary>coerce_type.</summary>
    public Node To(Node node, Typed target, CastContext context, CoercionForm form)
    {
        if (node.Type.Equals(target.Type) || target.Type.Is("any")) return node;
        if (target.Type.IsPolymorphic) return AsPolymorphic(node, target.Type);
        if (node is ConstantNode { IsUnknown: true } constant) return FromUnknown(constant, target, context, form);
        if (node is CollateNode collate) return WithCollation(collate, To(collate.Of, target, context, form));

        if (Pathways.Find(world, node.Type, target.Type, context) is not { } path) return AsRow(node, target.Type, context, form);
        if (path.Way == CastWay.Relabel) return Relabelled(node, target, context, form);

        var below = world.BaseOf(target);
        var result = Built(node, path.Way, path.Arguments, below, context, form);
        return below.Type.Equals(target.Type) ? result : ToDomain(result, below, target.Type, context, form, hideInput: true);
    }

    /// <summary>coerce_type_typmod: cuts a value to the length of its type, or only says which length it is known to have.</summary>
    private Node WithModifier(Node node, Typed target, CastContext context, CoercionForm form, bool hideInput)
    {
        if (target.Modifier == node.Modifier) return node;
        if (hideInput) node = Hidden(node);
        if (target.Modifier < 0) return Labelled(node, target, form);

        var element = target.Type.Element ?? target.Type;
        var cutter = world.FindCast(element, element);
        if (cutter is null) return Labelled(node, target, form);
        return Built(node, target.Type.Element is null ? CastWay.Function : CastWay.Array, cutter.Arguments, target, context, form);
    }

    /// <summary>applyRelabelType: of several labels the last one counts, and a constant takes it itself.</summary>
    private static Node Labelled(Node node, Typed target, CoercionForm form)
    {
        while (node is CastNode { Kind: CastKind.Relabel } label) node = label.Of;
        if (node is ConstantNode constant) return constant with { Type = target.Type, TypeModifier = target.Modifier };
        return node.Typed == target ? node : new CastNode(CastKind.Relabel, node, target.Type, target.Modifier, form);
    }

    private Node AsPolymorphic(Node node, DataType target)
    {
        if (target.Name is "anyelement" or "anynonarray" or "anycompatible" or "anycompatiblenonarray" || node.Type.Is("unknown")) return node;
        var below = world.BaseOf(node.Type);
        return below.Equals(node.Type) ? node : new CastNode(CastKind.Relabel, node, below, -1, CoercionForm.Implicit);
    }

    private Node FromUnknown(ConstantNode constant, Typed target, CastContext context, CoercionForm form)
    {
        var below = world.BaseOf(target);
        // An interval needs its fields to be read: '1' is a second, or a year.
        var modifier = below.Type.Is("interval") ? below.Modifier : -1;
        var text = constant.Text is null ? null : Literal.Read(below with { Modifier = modifier }, constant.Text, world);
        Node value = new ConstantNode(below.Type, text) { TypeModifier = modifier };
        return below.Type.Equals(target.Type) ? value : ToDomain(value, below, target.Type, context, form, hideInput: false);
    }

    private Node Relabelled(Node node, Typed target, CastContext context, CoercionForm form)
    {
        var below = world.BaseOf(new Typed(target.Type));
        var result = ToDomain(node, below, target.Type, context, form, hideInput: false);
        return ReferenceEquals(result, node) ? new CastNode(CastKind.Relabel, node, target.Type, -1, form) : result;
    }

    private Node ToDomain(Node node, Typed below, DataType domain, CastContext context, CoercionForm form, bool hideInput)
    {
        if (below.Type.Equals(domain)) return node;
        if (hideInput) node = Hidden(node);
        node = WithModifier(node, below, context, CoercionForm.Implicit, hideInput: false);
        return new CastNode(CastKind.Domain, node, domain, -1, form);
    }

    /// <summary>build_coercion_expression.</summary>
    private CastNode Built(Node node, CastWay way, int arguments, Typed target, CastContext context, CoercionForm form) => way switch
    {
        CastWay.Function => new CastNode(CastKind.Function, node, target.Type, arguments > 1 ? target.Modifier : -1, form),
        CastWay.Text => new CastNode(CastKind.Text, node, target.Type, -1, form),
        _ => new CastNode(CastKind.Array, node, target.Type, ElementModifier(node, target, context), form),
    };

    // The modifier of an array cast is that of the cast of one element.
    private int ElementModifier(Node node, Typed target, CastContext context)
    {
        if (node.Type.Element is not { } from) return -1;
        var element = new CaseTestNode(new Typed(from, node.Modifier));
        return ToTarget(element, target with { Type = target.Type.Element! }, context, CoercionForm.Explicit).Modifier;
    }

    private Node AsRow(Node node, DataType target, CastContext context, CoercionForm form)
    {
        if (target.Is("record") && world.BaseOf(node.Type).Kind == TypeKind.Composite) return node;
        if (node is not RowNode row || world.FieldsOf(target) is not { } fields || fields.Count != row.Items.Count) throw new NotUnderstoodException($"{node.Type} does not become {target}");

        var items = row.Items.Select((item, i) => ToTarget(item, fields[i].Type, context, CoercionForm.Implicit)).ToList();
        var below = world.BaseOf(target);
        var whole = new RowNode(items, below, form);
        return below.Equals(target) ? whole : ToDomain(whole, new Typed(below), target, context, form, hideInput: true);
    }

    private static Node WithCollation(CollateNode collate, Node inner) => inner.Type.Collatable ? new CollateNode(inner, collate.Collation) : inner;

    /// <summary>hide_coercion_node.</summary>
    private static Node Hidden(Node node) => node switch
    {
        CastNode cast => cast with { Form = CoercionForm.Implicit },
        CallNode call => call with { Form = CoercionForm.Implicit },
        RowNode row => row with { Form = CoercionForm.Implicit },
        _ => node,
    };
}
