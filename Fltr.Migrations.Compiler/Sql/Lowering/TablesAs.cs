using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Tables that a query makes: CREATE TABLE … AS, and SELECT … INTO (manual, CREATE TABLE AS).</summary>
internal static class TablesAs
{
    public static void Create(CreateTableAsStmt statement, Understanding into)
    {
        if (statement.IfNotExists && into.Catalog.HasRelation(into.Find(statement.Into.Relation))) return;
        Create(statement.Into, into);
    }

    public static void Create(IntoClause target, Understanding into)
    {
        into.Stay();
        if (target.Persistence == "temporary" || target.Relation.Schema == "pg_temp")
        {
            into.Session.AddTemporary(target.Relation.Local);
            return;
        }

        var name = into.Session.Create(target.Relation.Schema, target.Relation.Local, into.Catalog);
        into.Add(new CreateTable(name, [.. target.Columns.Select(c => new Column(c, "") { Nullable = true })]));
        into.Hide(name, "its columns are those of the query that makes it");
    }
}
