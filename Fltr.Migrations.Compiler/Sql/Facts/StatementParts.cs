using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Facts;

/// <summary>What stands directly inside a query, a statement that changes rows, or one that holds either.</summary>
internal static class StatementParts
{
    public static void Add(StatementSyntax statement, List<object?> parts)
    {
        switch (statement)
        {
            case Query q:
                OfQuery(q, parts);
                break;
            case InsertStmt s:
                parts.AddRange([.. Tables(s.With), s.Relation, .. s.Columns.SelectMany(target => Parts.OfSelectors(target.Selectors)), s.Source]);
                if (s.OnConflict is { } conflict) parts.AddRange([.. conflict.Elements.Select(e => e.Expression), conflict.ElementsWhere, .. OfSet(conflict.Set ?? []), conflict.Where]);
                parts.AddRange(OfReturning(s.Returning));
                break;
            case UpdateStmt s:
                parts.AddRange([.. Tables(s.With), s.Relation, .. OfSet(s.Set), .. s.From, s.Where, .. OfReturning(s.Returning)]);
                break;
            case DeleteStmt s:
                parts.AddRange([.. Tables(s.With), s.Relation, .. s.Using, s.Where, .. OfReturning(s.Returning)]);
                break;
            case MergeStmt s:
                parts.AddRange([.. Tables(s.With), s.Relation, s.Source, s.On]);
                foreach (var when in s.Whens) parts.AddRange([when.Condition, .. OfSet(when.Set), .. when.Values ?? []]);
                parts.AddRange(OfReturning(s.Returning));
                break;
            default:
                parts.AddRange(Held(statement));
                break;
        }
    }

    private static void OfQuery(Query q, List<object?> parts)
    {
        parts.AddRange([.. Tables(q.With), q.Left, q.Right, .. q.Distinct ?? [], .. OfTargets(q.Targets), .. q.From, q.Where, .. q.GroupBy, q.Having]);
        foreach (var row in q.Values ?? []) parts.AddRange(row);
        parts.AddRange([.. q.Windows.Select(window => window.Window), .. q.OrderBy, q.Limit, q.Offset]);
    }

    private static IEnumerable<object?> Held(StatementSyntax statement) => statement switch
    {
        ExplainStmt s => [s.Query],
        PrepareStmt s => [.. s.Types, s.Query],
        ExecuteStmt s => s.Parameters,
        DeclareCursorStmt s => [s.Query],
        CreateTableAsStmt s => [s.Query],
        ViewStmt s => [s.Query],
        CopyStmt s => [s.Relation, s.Query, s.Where],
        CallStmt s => [s.Call],
        _ => [],
    };

    private static IEnumerable<object?> Tables(With? with) => with is null ? [] : with.Tables;

    private static IEnumerable<object?> OfTargets(IEnumerable<Target> targets) => targets.Select(target => target.Value);

    private static IEnumerable<object?> OfReturning(Returning? returning) => returning is null ? [] : OfTargets(returning.Targets);

    private static IEnumerable<object?> OfSet(IEnumerable<SetClause> clauses) =>
        clauses.SelectMany(clause => clause.Targets.SelectMany(target => Parts.OfSelectors(target.Selectors)).Append(clause.Value));
}
