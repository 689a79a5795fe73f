using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Compiler.Sql.Facts;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Fitting;

/// <summary>Whether what a statement reads and writes rows of is there.</summary>
internal static class RowsFit
{
    /// <exception cref="CatalogException">It is not, for certain.</exception>
    public static void Need(StatementSyntax statement, Understanding into)
    {
        if (!into.IsWhole) return;

        var world = new World(into.Catalog, [.. into.Session.SearchPath]);
        foreach (var use in Relations.Of(statement).Select(u => u.Relation)) Need(use, world, into);
        switch (statement)
        {
            case TruncateStmt truncate: foreach (var relation in truncate.Relations) Need(relation, world, into); break;
            case InsertStmt insert: Columns(insert.Relation, insert.Columns, into); break;
            case UpdateStmt update: Columns(update.Relation, update.Set.SelectMany(s => s.Targets), into); break;
        }
    }

    private static void Need(Relation relation, World world, Understanding into)
    {
        if (into.Session.IsTemporary(relation) || relation.Schema is "pg_temp" or "pg_toast") return;
        if (into.Catalog.HasRelation(into.Find(relation)) || world.FindBrought(relation.Schema, relation.Local) is not null) return;
        if (relation.Schema is { } schema && !into.Catalog.Schemas.Contains(schema) && schema is not ("pg_catalog" or "information_schema")) throw new CatalogException($"There is no table {schema}.{relation.Local}.", SqlState.UndefinedTable);
        throw new CatalogException($"There is no table {relation.Local}.", SqlState.UndefinedTable);
    }

    private static void Columns(Relation relation, IEnumerable<SetTarget> targets, Understanding into)
    {
        if (into.Session.IsTemporary(relation) || into.Catalog.Find(into.Find(relation)) is not { Seen: true } table) return;
        foreach (var target in targets) _ = table[target.Column];
    }
}
