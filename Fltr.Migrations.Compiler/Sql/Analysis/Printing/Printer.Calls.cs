using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Printing;

/// <summary>Calls and casts: get_func_expr, get_agg_expr, get_windowfunc_expr, get_coercion_expr.</summary>
internal sealed partial class Printer
{
    private void PrintCast(CastNode cast, bool showImplicit)
    {
        if (cast.Form == CoercionForm.Implicit && !showImplicit) Print(cast.Of, showImplicit: false);
        else PrintCoercion(cast.Of, cast.Typed);
    }

    /// <summary>A constant under a function that cuts it to its length has its type said once.</summary>
    private void PrintCoercion(Node of, Typed type)
    {
        if (of is ConstantNode { Modifier: -1 } constant && constant.Type.Equals(type.Type))
        {
            output.Add(ConstantText.Bare(constant));
        }
        else
        {
            output.Add('(');
            Print(of, showImplicit: false);
            output.Add(')');
        }

        output.Add("::").Add(TypeFormat.Of(type, world));
    }

    private void PrintCall(CallNode call, bool showImplicit)
    {
        if (call.Form == CoercionForm.Implicit && !showImplicit)
        {
            Print(call.Arguments[0], showImplicit: false);
            return;
        }

        if (call.Form == CoercionForm.SqlSyntax && PrintInWords(call)) return;

        output.Add(NameOf(call.Function)).Add('(');
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            if (i > 0) output.Add(", ");
            if (i < call.Names.Count && call.Names[i] is { } name) output.Add(Identifier.Printed(name)).Add(" => ");
            if (call.IsVariadic && i == call.Arguments.Count - 1) output.Add("VARIADIC ");
            Print(call.Arguments[i], showImplicit: true);
        }

        output.Add(')');
    }

    private void PrintAggregate(AggregateNode aggregate)
    {
        output.Add(NameOf(aggregate.Function)).Add('(');
        if (aggregate.IsDistinct) output.Add("DISTINCT ");
        if (aggregate.IsStar) output.Add('*');
        PrintArguments(aggregate.Arguments, aggregate.IsVariadic && !aggregate.IsWithinGroup);
        if (aggregate.IsWithinGroup) output.Add(") WITHIN GROUP (ORDER BY ");
        else if (aggregate.Order.Count > 0) output.Add(" ORDER BY ");
        PrintOrder(aggregate.Order, []);
        if (aggregate.Filter is not null)
        {
            output.Add(") FILTER (WHERE ");
            Print(aggregate.Filter, showImplicit: false);
        }

        output.Add(')');
    }

    private void PrintWindowCall(WindowCallNode call)
    {
        output.Add(NameOf(call.Function)).Add('(');
        if (call.IsStar) output.Add('*');
        PrintArguments(call.Arguments, call.IsVariadic);
        if (call.Filter is not null)
        {
            output.Add(") FILTER (WHERE ");
            Print(call.Filter, showImplicit: false);
        }

        output.Add(") OVER ");
        if (call.Window.Name is { } name) output.Add(Identifier.Printed(name));
        else PrintWindow(call.Window, []);
    }

    private void PrintArguments(IReadOnlyList<Node> arguments, bool isVariadic)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (i > 0) output.Add(", ");
            if (isVariadic && i == arguments.Count - 1) output.Add("VARIADIC ");
            Print(arguments[i], showImplicit: true);
        }
    }

    private string NameOf(Function function) =>
        function.Schema == Known.Catalog ? Identifier.Printed(function.Name) : Identifier.Printed(new Name(world.SchemaOf(function.Schema), function.Name));
}
