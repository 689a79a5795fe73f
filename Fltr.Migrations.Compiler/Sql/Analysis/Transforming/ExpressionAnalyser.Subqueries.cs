using Fltr.Migrations.Compiler.Sql.Analysis.Coercing;
using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Transforming;

/// <summary>Queries in expressions: transformSubLink.</summary>
internal sealed partial class ExpressionAnalyser
{
    private SublinkNode OfSubquery(Subquery subquery)
    {
        var query = new QueryAnalyser(world, scope.Inner(), IsReprint).Analyse(subquery.Query);
        switch (subquery.Form)
        {
            case SubqueryForm.Exists:
                return new SublinkNode(subquery.Form, query, Known.Type("bool"));
            case SubqueryForm.Scalar:
                return new SublinkNode(subquery.Form, query, query.Targets[0].Value.Type);
            case SubqueryForm.Array:
                var element = query.Targets[0].Value.Type;
                return new SublinkNode(subquery.Form, query, element.Kind == TypeKind.Array ? element : element.Array ?? throw new NotUnderstoodException($"there are no arrays of {element}"));
        }

        var left = Analyse(subquery.Left!) is RowNode row ? row.Items : [Analyse(subquery.Left!)];
        if (left.Count != query.Targets.Count) throw new NotUnderstoodException("the query has not as many columns as are compared with it");
        var symbol = subquery.Operator ?? "=";
        var comparisons = left.Select((item, i) => Operator(null, symbol, item, new CaseTestNode(query.Targets[i].Value.Typed))).ToList();
        var found = comparisons[0].Operator;
        return new SublinkNode(subquery.Form, query, Known.Type("bool"))
        {
            Left = [.. comparisons.Select(comparison => comparison.Left!)],
            Operator = found.Schema == Known.Catalog ? symbol : "",
            OperatorName = Printing.Printer.NameOf(found, world),
        };
    }
}
