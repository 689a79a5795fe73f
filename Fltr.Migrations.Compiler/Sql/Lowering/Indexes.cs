using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Indexes (manual chapter 11).</summary>
internal static class Indexes
{
    public static void Create(IndexStmt statement, Understanding into)
    {
        if (into.Session.IsTemporary(statement.Relation) || statement.Name is not { } name)
        {
            into.Stay();
            return;
        }

        var table = into.Session.Find(statement.Relation.Schema, statement.Relation.Local, into.Catalog, into.Catalog.Has);
        if (statement.IfNotExists && into.Catalog.TableOfIndex(table.Sibling(name)) is not null) return;
        var keys = statement.Elements.Select(e => new IndexKey(e.Column ?? "") { Expression = e.Expression is { } expression ? into.Written(expression) : null });
        into.Add(new CreateIndex(table, new Catalogs.Index(name, [.. keys]) { Unique = statement.Unique, Method = statement.Method }) { Concurrently = statement.Concurrently });
    }
}
