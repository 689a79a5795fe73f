using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql;
using Fltr.Migrations.Compiler.Sql.Lowering;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Loading;

/// <summary>Turns the SQL of one migration into operations. What is not wholly understood stays SQL, with what was seen of it.</summary>
/// <param name="isPlain">Whether the SQL runs by itself: it may then begin and end transactions.</param>
internal sealed class SqlLowering(bool isPlain = false)
{
    private readonly Sql.Lowering.Session _session = new();
    private readonly Sql.Session _seen = new();
    private readonly List<NotUnderstood> _notUnderstood = [];

    /// <summary>The statements that mean nothing to us.</summary>
    public IReadOnlyList<NotUnderstood> NotUnderstood => _notUnderstood;

    /// <summary>What an operation comes to; any other than SQL is understood as it is.</summary>
    /// <exception cref="CatalogException">PostgreSQL would refuse a statement.</exception>
    public IEnumerable<Operation> Lower(Operation operation, Catalog before)
    {
        if (operation is not ExecuteSql sql)
        {
            yield return operation;
            yield break;
        }

        // What stays SQL stays together.
        var raw = new List<SqlStatement>();
        foreach (var statement in sql.Statements.SelectMany(s => Splitter.Split(s.Text)))
        {
            var (lowered, after) = Read(statement, before, sql.Source);
            if (lowered is { IsWhole: true, Operations.Count: 0 }) continue;
            if (!lowered.IsWhole)
            {
                raw.Add(Raw(statement, lowered, before, sql.Source));
                before = after;
                continue;
            }

            if (raw.Count > 0) yield return sql with { Statements = [.. raw] };
            raw.Clear();
            foreach (var understood in lowered.Operations) yield return understood with { Source = Place.Within(sql.Source, statement.Source, statement.Start) };
            before = after;
        }

        if (raw.Count > 0) yield return sql with { Statements = [.. raw] };
    }

    private (Lowered Lowered, Catalog After) Read(Statement statement, Catalog before, Source source)
    {
        var (syntax, problem) = Parser.Parse(statement);
        if (problem is not null) return (Lowered.Refused(problem), before);

        var into = new Understanding(_session, before, statement.Source, at => Place.Within(source, statement.Source, at));
        try
        {
            Families.Lower(syntax!, into);
        }
        catch (CatalogException) when (before.Unseen.Any(u => u.Object is null))
        {
            // What was not seen may have made what is missing here.
            return (new Lowered([], IsWhole: false), before);
        }

        return (into.Done(), into.Catalog);
    }

    private SqlStatement Raw(Statement statement, Lowered lowered, Catalog before, Source source)
    {
        var seen = Recogniser.Recognise(statement, _seen);
        if (seen.Problem is { } problem && !(isPlain && lowered.Problem is null)) _notUnderstood.Add(new NotUnderstood(Place.Within(source, statement.Source, seen.Start), statement.Text, problem));
        else if (lowered.Problem is { } mistake) _notUnderstood.Add(new NotUnderstood(Place.Within(source, statement.Source, mistake.At), statement.Text, mistake.Message));

        var touches = seen.Statement.Touches.ToList();
        foreach (var operation in lowered.Operations)
        {
            touches.AddRange(operation.Touches(before).Where(t => !touches.Exists(known => known.Object == t.Object && known.Kind == t.Kind)));
            before = operation.Apply(before);
        }

        return seen.Statement with
        {
            Effect = SqlEffect.None,
            Touches = [.. touches],
            Loss = lowered.Operations.Aggregate(seen.Statement.Loss, (loss, o) => loss | o.Loss),
            Does = lowered.Operations.Count > 0 ? lowered.Operations : null,
            Hides = lowered.Unseen.Count > 0 ? lowered.Unseen : null,
        };
    }
}
