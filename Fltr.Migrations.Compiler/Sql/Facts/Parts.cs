using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Facts;

/// <summary>What stands directly inside a node of a query or expression.</summary>
internal static class Parts
{
    public static void Add(object node, List<object?> parts)
    {
        switch (node)
        {
            case Expression expression:
                OfExpression(expression, parts);
                break;
            case FromItem item:
                OfFromItem(item, parts);
                break;
            case StatementSyntax statement:
                StatementParts.Add(statement, parts);
                break;
            case TypeName type:
                parts.AddRange(type.Modifiers);
                break;
            case CommonTable table:
                parts.Add(table.Statement);
                break;
            case SortKey key:
                parts.Add(key.Key);
                break;
            case Window window:
                parts.AddRange([.. window.PartitionBy, .. window.OrderBy, window.Frame?.From.Offset, window.Frame?.To?.Offset]);
                break;
        }
    }

    private static void OfExpression(Expression expression, List<object?> parts)
    {
        switch (expression)
        {
            case OperatorExpression e:
                parts.AddRange([e.Left, e.Right]);
                break;
            case FunctionCall e:
                parts.AddRange([.. e.Arguments.Select(argument => argument.Value), .. e.OrderBy, e.Filter, e.Over]);
                break;
            case TypeCast e:
                parts.AddRange([e.Of, e.Type]);
                break;
            case Subquery e:
                parts.AddRange([e.Left, e.Query]);
                break;
            case Indirection e:
                parts.Add(e.Of);
                parts.AddRange(OfSelectors(e.Selectors));
                break;
            case CaseExpression e:
                parts.Add(e.Of);
                foreach (var when in e.Whens) parts.AddRange([when.When, when.Then]);
                parts.Add(e.Else);
                break;
            case CollateClause e:
                parts.Add(e.Of);
                break;
            case NullTest e:
                parts.Add(e.Of);
                break;
            case BooleanTest e:
                parts.Add(e.Of);
                break;
            case SpecialForm e:
                parts.AddRange([.. e.Items, e.Type]);
                break;
            default:
                parts.AddRange(Items(expression));
                break;
        }
    }

    public static IEnumerable<object?> OfSelectors(IEnumerable<Selector> selectors) => selectors.SelectMany(selector => new object?[] { selector.Lower, selector.Upper });

    private static IEnumerable<Expression> Items(Expression expression) => expression switch
    {
        ExpressionList e => e.Items,
        BooleanExpression e => e.Operands,
        CoalesceExpression e => e.Items,
        MinMaxExpression e => e.Items,
        ArrayExpression e => e.Items,
        RowExpression e => e.Items,
        Grouping e => e.Items,
        _ => [],
    };

    private static void OfFromItem(FromItem item, List<object?> parts)
    {
        switch (item)
        {
            case FromRelation f:
                parts.AddRange([f.Relation, f.Sample, f.Seed]);
                break;
            case FromQuery f:
                parts.Add(f.Query);
                break;
            case FromFunction f:
                parts.AddRange([.. f.Functions, .. f.Columns.Select(column => column.Type)]);
                break;
            case FromSpecial f:
                parts.AddRange(f.Items);
                break;
            case Join f:
                parts.AddRange([f.Left, f.Right, f.On]);
                break;
        }
    }
}
