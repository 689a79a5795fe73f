using System.Collections.Immutable;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Printing;
using Fltr.Migrations.Compiler.Sql.Analysis.Transforming;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Compiler.Sql.Grammar;
using Index = Fltr.Migrations.Catalogs.Index;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Settling;

/// <summary>Re-prints the query of a view, and says which columns it has and what it uses.</summary>
/// <param name="world">The types and functions that there are.</param>
/// <param name="was">The view before; null for a new one.</param>
/// <param name="unseen">Takes what was not understood.</param>
internal sealed class ViewSettling(World world, View? was, Action<string> unseen)
{
    public View Settle(View view)
    {
        try
        {
            if (view.Query != was?.Query || !view.Columns.Equals(was.Columns)) view = Query(view);
            if (!ReferenceEquals(view.Indexes, was?.Indexes)) view = view with { Indexes = Indexes(view) };
        }
        catch (NotUnderstoodException e)
        {
            world.Judge(e);
            unseen(e.Message);
        }

        return view;
    }

    /// <summary>The view with the query that it had, in which something has another name now. The world is the one in which the query was written.</summary>
    public View Rename(View view)
    {
        try
        {
            var scope = Scope.Outermost();
            var query = new QueryAnalyser(world, scope, isReprint: true).Analyse(SqlPiece.Read(was!.Query, Queries.Read));
            return view with
            {
                Query = Printer.Print(query, [.. view.Columns.Select(c => c.Name)], world),
                Uses = [.. scope.Mentions.Where(IsOwn).Select(mention => world.Renames!.Of(new Dependence(mention.Relation, mention.Column))).Distinct()],
            };
        }
        catch (NotUnderstoodException e)
        {
            unseen(e.Message);
            return view;
        }
    }

    /// <summary>What PostgreSQL or an extension brings is there as long as that is.</summary>
    private bool IsOwn(Mention mention) => world.Catalog.HasRelation(mention.Relation);

    private View Query(View view)
    {
        var scope = Scope.Outermost();
        var query = new QueryAnalyser(world, scope, isReprint: was is not null).Analyse(SqlPiece.Read(view.Query, Queries.Read));
        if (view.Columns.Count > query.Targets.Count) throw new NotUnderstoodException("it names more columns than its query has", SqlState.SyntaxError);
        var names = query.Targets.Select((target, i) => i < view.Columns.Count ? view.Columns[i].Name : target.Name).ToList();
        if (names.Distinct().Count() < names.Count) throw new NotUnderstoodException("two of its columns have one name", SqlState.DuplicateColumn);
        return view with
        {
            Query = Printer.Print(query, names, world),
            Columns = [.. query.Targets.Select((target, i) => new ViewColumn(names[i], TypeFormat.Of(target.Value.Typed, world)))],
            Uses = [.. scope.Mentions.Where(IsOwn).Select(mention => new Dependence(mention.Relation, mention.Column)).Distinct()],
        };
    }

    private ImmutableSortedDictionary<string, Index> Indexes(View view)
    {
        var expressions = ExpressionSettling.OfView(world, view);
        var changed = view.Indexes.Where(i => was is null || !was.Indexes.TryGetValue(i.Key, out var earlier) || !ReferenceEquals(earlier, i.Value));
        return view.Indexes.SetItems([.. changed.Select(i => KeyValuePair.Create(i.Key, new KeySettling(expressions, world).Settle(i.Value)))]);
    }
}
