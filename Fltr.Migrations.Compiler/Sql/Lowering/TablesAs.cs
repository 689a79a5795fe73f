using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Tables that a query makes: CREATE TABLE … AS, and SELECT … INTO (manual, CREATE TABLE AS). They stay SQL, since the rows come along.</summary>
internal static class TablesAs
{
    public static void Create(CreateTableAsStmt statement, Understanding into)
    {
        if (statement.IfNotExists && into.Catalog.HasRelation(into.Find(statement.Into.Relation))) return;
        Create(statement.Into, statement.Query, into);
    }

    public static void Create(Query query, Understanding into) => Create(query.Into!, query with { Into = null }, into);

    private static void Create(IntoClause target, StatementSyntax query, Understanding into)
    {
        into.Stay();
        if (target.Persistence == "temporary" || target.Relation.Schema == "pg_temp")
        {
            into.Session.AddTemporary(target.Relation.Local);
            return;
        }

        var name = into.Session.Create(target.Relation.Schema, target.Relation.Local, into.Catalog);
        var columns = ColumnsOf(name, target, query, into);
        into.Add(new CreateTable(name, [.. columns.Select(c => new Column(c.Name, c.Type) { Nullable = true })]) { Traits = target.Persistence == "unlogged" ? new TableTraits { Unlogged = true } : null });
        if (columns.Count == 0 || columns.Any(c => c.Type.Length == 0)) into.Hide(name, "its columns are those of the query that makes it");
    }

    /// <summary>Those that a view of the same query would have.</summary>
    private static Seq<ViewColumn> ColumnsOf(Name name, IntoClause target, StatementSyntax query, Understanding into)
    {
        Seq<ViewColumn> named = [.. target.Columns.Select(c => new ViewColumn(c, ""))];
        if (query is not Query) return named;

        // The words INTO and what they name stand within SELECT … INTO.
        var text = target.Relation.Start > query.Start && target.Relation.End <= query.End ? Without(into.Written(query), target.Relation.Local) : into.Written(query);
        return Canonical.Settle(into.Catalog, into.Catalog.With(new View(name, text) { Columns = named }), new Strictness(into.Refuses, into.IsWhole)).Views[name].Columns;
    }

    private static string Without(string query, string table)
    {
        var tokens = Lexer.Read(query).Where(t => !t.IsTrivia).ToList();
        var into = tokens.FindIndex(t => TokenText.IsWord(query, t, "into"));
        var last = into < 0 ? -1 : tokens.FindIndex(into, t => TokenText.Name(query, t) == table);
        return last < 0 ? query : query.Remove(tokens[into].Start, tokens[last].End - tokens[into].Start);
    }
}
