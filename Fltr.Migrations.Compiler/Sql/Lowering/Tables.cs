using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Lowering.Fitting;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>CREATE and DROP TABLE (manual chapter 5).</summary>
internal static class Tables
{
    public static void Create(CreateStmt statement, Understanding into, string? server = null)
    {
        if (statement.Persistence == "temporary" || statement.Relation.Schema == "pg_temp")
        {
            var pointed = statement.Elements.SelectMany(e => e is ColumnDef column ? Constraints.Of(column) : e is ConstraintDef constraint ? [constraint] : []).Select(c => c.Target).FirstOrDefault(t => t is not null && !into.Session.IsTemporary(t) && t.Local != statement.Relation.Local);
            if (pointed is not null && into.Catalog.Has(into.Find(pointed))) throw new CatalogException($"{statement.Relation.Local} is temporary, and points at {pointed.Local}, which is not.", SqlState.InvalidTableDefinition);
            into.Session.AddTemporary(statement.Relation.Local);
            into.Stay();
            return;
        }

        var name = into.Session.Create(statement.Relation.Schema, statement.Relation.Local, into.Catalog);
        if (statement.IfNotExists && into.Catalog.HasRelation(name)) return;
        if (statement.Method is null && server is null) ParameterFit.OfTable(statement.Options);
        if (statement.Tablespace is not null || statement.Method is not null || server is not null) into.Stay();

        var table = new NewTable(name, statement.Parents.Count > 0, into);
        if (statement.OfType is { } type) table.AddTyped(type);
        foreach (var element in statement.Elements) table.Add(element);
        table.Make(Traits(statement, server, into));
    }

    public static void Drop(DropStmt statement, Understanding into)
    {
        var tables = new List<Name>();
        foreach (var dropped in statement.Objects)
        {
            var (schema, local) = dropped.Qualified();
            if (into.Session.IsTemporary(schema, local))
            {
                into.Session.RemoveTemporary(local);
                into.Stay();
                continue;
            }

            var table = into.Find(schema, local);
            if (!into.Catalog.Has(table) && (!statement.IfExists || into.Catalog.HasRelation(table))) throw into.NoSuch(schema, local, "table");
            if (into.Catalog.Find(table) is not { } found) continue;
            Fit.Refuse(found.Traits.Server is null == (statement.Type == ObjectType.ForeignTable), $"{table} is {(found.Traits.Server is null ? "no" : "a")} foreign table.", SqlState.WrongObjectType);
            tables.Add(table);
        }

        DropAll(tables, statement.Behavior == DropBehavior.Cascade, into);
    }

    /// <summary>Tables that go together may point at one another: the pointing one goes first, as does one that inherits, and of a circle the keys.</summary>
    private static void DropAll(List<Name> tables, bool cascade, Understanding into)
    {
        var open = tables.Distinct().ToList();
        while (open.Count > 0)
        {
            // With its parent, a partition or child is gone already.
            open.RemoveAll(t => tables.Count > 1 && !into.Catalog.Has(t) && into.Before.Has(t));
            if (open.Count == 0) return;

            var free = cascade ? open[0] : open.Find(t => !Users(t).Any() && !into.Catalog.ChildrenOf(t).Any(c => c.Traits.PartitionBound is null && open.Contains(c.Name)));
            if (free == default)
            {
                foreach (var (table, key) in Users(open[0]).ToList()) into.Add(new DropConstraint(table.Name, key.Name));
                free = open[0];
            }

            open.Remove(free);
            into.Add(new DropTable(free) { Cascade = cascade });
        }

        IEnumerable<(Table Table, ForeignKey Key)> Users(Name name) => into.Catalog.ReferencesTo(name).Where(r => r.Table.Name != name && open.Contains(r.Table.Name));
    }

    private static TableTraits? Traits(CreateStmt statement, string? server, Understanding into)
    {
        var traits = new TableTraits
        {
            Unlogged = statement.Persistence == "unlogged",
            Options = Options.OrNone(statement.Options),
            Inherits = statement.Parents.Count == 0 ? null : [.. statement.Parents.Select(into.Find)],
            PartitionKey = statement.PartitionBy is { } key ? Partitions.Key(key, into) : null,
            PartitionBound = statement.Bound is { } bound ? Partitions.Bound(bound, into) : null,
            Server = server,
        };
        return traits == TableTraits.None ? null : traits;
    }
}
