using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Guards;

/// <summary>What a query gives: the first column of each row.</summary>
/// <param name="Certain">The rows that it surely has.</param>
/// <param name="IsComplete">Whether it surely has no others.</param>
internal sealed record QueryAnswer(IReadOnlyList<Answer> Certain, bool IsComplete);

/// <summary>Runs plain queries over the catalogs: SELECT … FROM … JOIN … WHERE, and count(*).</summary>
internal sealed class CatalogQuery(Catalog catalog, Evaluation evaluation)
{
    // Joined, catalogs have many rows; what asks for more is left unanswered.
    private const int Most = 200_000;

    /// <summary>The rows; null where the query is of another kind.</summary>
    public QueryAnswer? Run(Query query, Row outer)
    {
        if (Find(query, outer) is not var (certain, isComplete)) return null;
        if (query.Targets is [{ Value: var only }] && Counts(only)) return isComplete ? new QueryAnswer([Counted(only, certain.Count)], true) : null;
        return new QueryAnswer([.. certain.Select(r => query.Targets is [{ Value: var value }, ..] ? evaluation.Of(value, r) : Answer.Of(true))], isComplete);
    }

    /// <summary>The rows with all their columns; null where not all of them are known.</summary>
    public IReadOnlyList<CatalogRow>? Records(Query query, Row outer)
    {
        if (query.Targets.Any(t => Counts(t.Value)) || Find(query, outer) is not (var certain, true)) return null;
        return [.. certain.Select(r => new CatalogRow([.. query.Targets.Select(t => (Name: t.Name ?? (t.Value as ColumnRef)?.Names[^1] ?? "?column?", Answer: evaluation.Of(t.Value, r))).Where(c => c.Answer.IsKnown).DistinctBy(c => c.Name).Select(c => (c.Name, c.Answer.Value))]))];
    }

    private (List<Row> Certain, bool IsComplete)? Find(Query query, Row outer)
    {
        var isPlain = query is { With: null, SetOperation: null, Values: null, Having: null, GroupBy.Count: 0, Windows.Count: 0, Offset: null, From.Count: > 0 };
        if (!isPlain || Sources(query.From) is not { } sources) return null;

        var certain = new List<Row>();
        var isComplete = true;
        var seen = 0;
        foreach (var (row, isJoined) in Combine(sources, 0, [], isCertain: true, outer))
        {
            if (++seen > Most) return null;
            var answer = query.Where is null ? Answer.Of(true) : evaluation.Of(query.Where, row);
            if (answer.IsNotTrue) continue;
            if (isJoined && answer.IsTrue) certain.Add(row);
            else isComplete = false;
        }

        return (certain, isComplete);
    }

    private static bool Counts(Expression target) => target switch
    {
        FunctionCall { Names: [.., "count"], Distinct: false, Filter: null, Over: null } => true,
        OperatorExpression { Left: { } left } comparison => Counts(left) && comparison.Right is Constant,
        _ => false,
    };

    private Answer Counted(Expression target, long count) => target is OperatorExpression comparison
        ? evaluation.Of(comparison with { Left = new Constant(ConstantKind.Integer, count.ToString(System.Globalization.CultureInfo.InvariantCulture)) }, Row.None)
        : Answer.Of(count);

    private sealed record Source(string Name, IReadOnlyList<CatalogRow> Rows, Expression? On);

    private List<Source>? Sources(IEnumerable<FromItem> items)
    {
        var sources = new List<Source>();
        foreach (var item in items) if (!Add(item, null, sources)) return null;
        return sources;
    }

    private bool Add(FromItem item, Expression? on, List<Source> sources)
    {
        switch (item)
        {
            // A relation of the user's own hides none of PostgreSQL's: pg_catalog is searched first.
            case FromRelation { Relation: var relation } when CatalogRelations.Of(relation.Schema, relation.Local, catalog) is { } rows:
                sources.Add(new Source(item.Alias?.Name ?? relation.Local, [.. rows], on));
                return true;
            case Join { Natural: false, Using: null } join when join.Kind is "inner" or "cross" or "":
                return Add(join.Left, on, sources) && Add(join.Right, join.On, sources);
            default:
                return false;
        }
    }

    /// <summary>The rows that fit together, each with whether it surely does.</summary>
    private IEnumerable<(Row Row, bool IsCertain)> Combine(List<Source> sources, int at, List<(string, CatalogRow)> chosen, bool isCertain, Row outer)
    {
        if (at == sources.Count)
        {
            yield return (new Row([.. chosen], outer), isCertain);
            yield break;
        }

        foreach (var row in sources[at].Rows)
        {
            chosen.Add((sources[at].Name, row));
            var fits = sources[at].On is { } on ? evaluation.Of(on, new Row([.. chosen], outer)) : Answer.Of(true);
            if (!fits.IsNotTrue)
            {
                foreach (var combined in Combine(sources, at + 1, chosen, isCertain && fits.IsTrue, outer)) yield return combined;
            }

            chosen.RemoveAt(chosen.Count - 1);
        }
    }
}
