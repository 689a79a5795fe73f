using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql;
using Fltr.Migrations.Compiler.Sql.Facts;
using Fltr.Migrations.Compiler.Sql.Lowering;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Loading;

/// <summary>Turns the SQL of one migration into operations. What is not wholly understood stays SQL, with what was seen of it.</summary>
/// <param name="isPlain">Whether the SQL runs by itself: it may then begin and end transactions.</param>
internal sealed class SqlLowering(bool isPlain = false)
{
    private readonly Session _session = new();
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
            var (syntax, lowered, after) = Read(statement, before, sql.Source);
            if (lowered is { IsWhole: true, Operations.Count: 0 }) continue;
            if (!lowered.IsWhole)
            {
                raw.Add(Raw(statement, syntax, lowered, before, sql.Source));
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

    private (StatementSyntax? Syntax, Lowered Lowered, Catalog After) Read(Statement statement, Catalog before, Source source)
    {
        var (syntax, problem) = Parser.Parse(statement);
        if (problem is not null) return (null, Lowered.Refused(problem), before);

        var into = new Understanding(_session, before, statement.Source, at => Place.Within(source, statement.Source, at));
        try
        {
            Families.Lower(syntax!, into);
        }
        catch (CatalogException) when (before.Unseen.Any(u => u.Object is null))
        {
            // What was not seen may have made what is missing here.
            return (syntax, new Lowered([], IsWhole: false), before);
        }

        return (syntax, into.Done(), into.Catalog);
    }

    private SqlStatement Raw(Statement statement, StatementSyntax? syntax, Lowered lowered, Catalog before, Source source)
    {
        var unfit = syntax is null || isPlain ? null : Unfit.Because(syntax);
        if (lowered.Problem is { } mistake) _notUnderstood.Add(new NotUnderstood(Place.Within(source, statement.Source, mistake.At), statement.Text, mistake.Message));
        else if (unfit is not null) _notUnderstood.Add(new NotUnderstood(Place.Within(source, statement.Source, statement.Start), statement.Text, unfit));
        if (syntax is null || unfit is not null) return new SqlStatement(statement.Text, null);

        var touches = Uses.Of(syntax, _session, before).ToList();
        foreach (var operation in lowered.Operations)
        {
            touches.AddRange(operation.Touches(before).Where(t => !touches.Exists(known => known.Object == t.Object && known.Kind == t.Kind)));
            before = operation.Apply(before);
        }

        // A statement about temporary objects alone takes nothing away that others have.
        var loss = touches.Count > 0 ? Consequences.Loss(syntax) : Loss.None;
        return new SqlStatement(statement.Text, CommandTags.Of(syntax, statement))
        {
            Touches = [.. touches],
            Loss = lowered.Operations.Aggregate(loss, (all, o) => all | o.Loss),
            OutsideTransaction = Consequences.IsOutsideTransaction(syntax) || lowered.Operations.Any(o => o.Transaction == Transaction.None),
            Does = lowered.Operations.Count > 0 ? lowered.Operations : null,
            Hides = lowered.Unseen.Count > 0 ? lowered.Unseen : null,
        };
    }
}
