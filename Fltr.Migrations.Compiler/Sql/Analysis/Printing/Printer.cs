using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Printing;

/// <summary>From a tree to the text that PostgreSQL prints: get_rule_expr of src/backend/utils/adt/ruleutils.c, not pretty, with an empty search_path.</summary>
internal sealed partial class Printer(World world, Output output, EntryNames names)
{
    /// <summary>An expression as pg_get_expr prints it.</summary>
    public static string Print(Node node, World world, bool hasPrefix = false, params IReadOnlyList<RangeEntry> entries)
    {
        var names = new EntryNames { HasPrefix = hasPrefix };
        foreach (var entry in entries) names.Call(entry, entry.Called ?? "");
        var output = new Output();
        new Printer(world, output, names).Print(node, showImplicit: false);
        return output.ToString();
    }

    /// <param name="showImplicit">Whether casts that nobody wrote are shown: as an argument they are, since they decide what is called.</param>
    public void Print(Node node, bool showImplicit)
    {
        switch (node)
        {
            case ConstantNode constant:
                output.Add(ConstantText.Of(constant, world));
                break;
            case ColumnNode column:
                PrintColumn(column);
                break;
            case RowOfNode row:
                output.Add(names.Of(row.Entry) is { } entry ? $"{Identifier.Printed(entry)}.*" : "*");
                break;
            case DomainValueNode:
                output.Add("VALUE");
                break;
            case ValueFunctionNode function:
                output.Add(function.Precision is { } precision ? $"{function.Function}({precision})" : function.Function);
                break;
            case SubscriptNode subscript:
                PrintSubscript(subscript, showImplicit);
                break;
            case FieldNode field:
                PrintField(field);
                break;
            case CollateNode collate:
                output.Add('(');
                Print(collate.Of, showImplicit);
                output.Add($" COLLATE {collate.Collation})");
                break;
            case CallNode call:
                PrintCall(call, showImplicit);
                break;
            case CastNode cast:
                PrintCast(cast, showImplicit);
                break;
            case AggregateNode aggregate:
                PrintAggregate(aggregate);
                break;
            case WindowCallNode window:
                PrintWindowCall(window);
                break;
            case SublinkNode sublink:
                PrintSublink(sublink);
                break;
            default:
                PrintForm(node);
                break;
        }
    }

    public void PrintAll(IEnumerable<Node> nodes, bool showImplicit, string separator = ", ")
    {
        var isFirst = true;
        foreach (var node in nodes)
        {
            if (!isFirst) output.Add(separator);
            isFirst = false;
            Print(node, showImplicit);
        }
    }

    /// <summary>What needs its operands' casts to be shown: operators and tests.</summary>
    private void PrintForm(Node node)
    {
        switch (node)
        {
            case OperatorNode operation:
                PrintOperator(operation);
                break;
            case DistinctNode distinct:
                output.Add('(');
                Print(distinct.Equals_.Left!, showImplicit: true);
                output.Add(" IS DISTINCT FROM ");
                Print(distinct.Equals_.Right, showImplicit: true);
                output.Add(')');
                break;
            case NullIfNode nullIf:
                PrintCallOf("NULLIF", nullIf.Parts);
                break;
            case ArrayOperatorNode operation:
                PrintArrayOperator(operation);
                break;
            case RowComparisonNode rows:
                output.Add("(ROW(");
                PrintAll(rows.Left, showImplicit: true);
                output.Add($") {rows.Operator} ROW(");
                PrintAll(rows.Right, showImplicit: true);
                output.Add("))");
                break;
            case BooleanNode boolean:
                PrintBoolean(boolean);
                break;
            case NullTestNode test:
                PrintNullTest(test);
                break;
            case BooleanTestNode test:
                output.Add('(');
                Print(test.Of, showImplicit: false);
                output.Add($" IS {test.Test})");
                break;
            case CaseNode choice:
                PrintCase(choice);
                break;
            case ChoiceNode choice:
                PrintCallOf(choice.Name, choice.Items);
                break;
            case ArrayNode array:
                output.Add("ARRAY[");
                PrintAll(array.Items, showImplicit: true);
                output.Add(array.Items.Count == 0 ? $"]::{TypeFormat.Of(new Typed(array.Type), world)}" : "]");
                break;
            case RowNode row:
                PrintCallOf("ROW", row.Items);
                if (row.Form == CoercionForm.Explicit) output.Add($"::{TypeFormat.Of(row.Typed, world)}");
                break;
            case GroupingNode grouping:
                PrintCallOf("GROUPING", grouping.Items);
                break;
            default:
                throw new NotUnderstoodException($"{node.GetType().Name} is not printed");
        }
    }

    private void PrintColumn(ColumnNode column) => output.Add(names.Column(column));

    private void PrintCallOf(string name, IEnumerable<Node> arguments)
    {
        output.Add(name).Add('(');
        PrintAll(arguments, showImplicit: true);
        output.Add(')');
    }

    private void PrintOperator(OperatorNode operation)
    {
        output.Add('(');
        if (operation.Left is not null)
        {
            Print(operation.Left, showImplicit: true);
            output.Add(' ');
        }

        output.Add(NameOf(operation.Operator, world)).Add(' ');
        Print(operation.Right, showImplicit: true);
        output.Add(')');
    }

    private void PrintArrayOperator(ArrayOperatorNode operation)
    {
        output.Add('(');
        Print(operation.Left, showImplicit: true);
        output.Add($" {NameOf(operation.Operator, world)} {(operation.IsAny ? "ANY" : "ALL")} (");
        Print(operation.Right, showImplicit: true);
        // Without a cast, a query here would be taken for the rows to compare with.
        if (operation.Right is SublinkNode { Form: SubqueryForm.Scalar }) output.Add($"::{TypeFormat.Of(operation.Right.Typed, world)}");
        output.Add("))");
    }

    private void PrintBoolean(BooleanNode boolean)
    {
        output.Add('(');
        if (boolean.Connective == Connective.Not) output.Add("NOT ");
        PrintAll(boolean.Operands, showImplicit: false, boolean.Connective == Connective.And ? " AND " : " OR ");
        output.Add(')');
    }

    private void PrintNullTest(NullTestNode test)
    {
        output.Add('(');
        Print(test.Of, showImplicit: true);
        output.Add(test.IsNull ? " IS NULL)" : " IS NOT NULL)");
    }

    private void PrintCase(CaseNode choice)
    {
        output.Keyword("CASE", 0, Output.Variable, 0);
        if (choice.Of is not null)
        {
            output.Add(' ');
            Print(choice.Of, showImplicit: true);
        }

        foreach (var (when, then) in choice.Whens)
        {
            output.Keyword("WHEN ", 0, 0, 0);
            var isComparison = choice.Of is not null && when is OperatorNode { Left: { } left } && WithoutImplicit(left) is CaseTestNode;
            Print(isComparison ? ((OperatorNode)when).Right : when, showImplicit: false);
            output.Add(" THEN ");
            Print(then, showImplicit: true);
        }

        output.Keyword("ELSE ", 0, 0, 0);
        Print(choice.Else, showImplicit: true);
        output.Keyword("END", -Output.Variable, 0, 0);
    }

    private void PrintSubscript(SubscriptNode subscript, bool showImplicit)
    {
        var isPlain = subscript.Of is ColumnNode or FieldNode;
        if (!isPlain) output.Add('(');
        Print(subscript.Of, showImplicit);
        if (!isPlain) output.Add(')');
        for (var i = 0; i < subscript.Upper.Count; i++)
        {
            output.Add('[');
            if (subscript.IsSlice)
            {
                if (subscript.Lower[i] is { } lower) Print(lower, showImplicit: false);
                output.Add(':');
            }

            if (subscript.Upper[i] is { } upper) Print(upper, showImplicit: false);
            output.Add(']');
        }
    }

    private void PrintField(FieldNode field)
    {
        var isPlain = field.Of is SubscriptNode or FieldNode;
        if (!isPlain) output.Add('(');
        Print(field.Of, showImplicit: true);
        if (!isPlain) output.Add(')');
        output.Add('.').Add(Identifier.Printed(field.Field));
    }

    private static Node WithoutImplicit(Node node) => node is CastNode { Form: CoercionForm.Implicit } cast ? WithoutImplicit(cast.Of) : node;

    public static string NameOf(Operator symbol, World world) => symbol.Schema == Known.Catalog ? symbol.Name : $"OPERATOR({Identifier.Printed(world.SchemaOf(symbol.Schema))}.{symbol.Name})";
}
