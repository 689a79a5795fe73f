using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Tables and materialized views that are made of a query.</summary>
internal static class CreateTableAs
{
    /// <summary>From behind CREATE … TABLE on.</summary>
    public static CreateTableAsStmt Read(Cursor cursor, string? persistence)
    {
        var ifNotExists = cursor.IfNotExists();
        var into = Target(cursor, persistence);
        if (cursor.Skip("on", "commit")) into = into with { OnCommit = Tables.OnCommit(cursor) };
        return Source(cursor, ObjectType.Table, Tablespace(cursor, into)) with { IfNotExists = ifNotExists };
    }

    /// <summary>From behind CREATE … MATERIALIZED VIEW on.</summary>
    public static CreateTableAsStmt ReadMaterializedView(Cursor cursor, string? persistence)
    {
        var ifNotExists = cursor.IfNotExists();
        var into = Target(cursor, persistence);
        return Source(cursor, ObjectType.MatView, Tablespace(cursor, into)) with { IfNotExists = ifNotExists };
    }

    /// <summary>From CREATE on, where nothing else can be created: behind EXPLAIN.</summary>
    public static CreateTableAsStmt ReadExplained(Cursor cursor)
    {
        cursor.Expect("create");
        var persistence = Creation.Persistence(cursor);
        if (persistence != "temporary" && cursor.Skip("materialized", "view")) return ReadMaterializedView(cursor, persistence);
        cursor.Expect("table");
        return Read(cursor, persistence);
    }

    public static RefreshMatViewStmt Refresh(Cursor cursor)
    {
        cursor.Expect("refresh", "materialized", "view");
        var concurrently = cursor.Skip("concurrently");
        var relation = Names.QualifiedName(cursor, "a materialized view's name");
        return new RefreshMatViewStmt(relation) { Concurrently = concurrently, WithNoData = WithNoData(cursor) };
    }

    private static IntoClause Target(Cursor cursor, string? persistence)
    {
        var into = new IntoClause(Names.QualifiedName(cursor)) { Persistence = persistence, Columns = Names.OptionalColumns(cursor) };
        if (cursor.Skip("using")) into = into with { Method = Names.ColId(cursor, "an access method's name") };
        return into with { Options = Options.OfTable(cursor) };
    }

    private static IntoClause Tablespace(Cursor cursor, IntoClause into) =>
        cursor.Skip("tablespace") ? into with { Tablespace = Names.ColId(cursor, "a tablespace's name") } : into;

    private static CreateTableAsStmt Source(Cursor cursor, ObjectType type, IntoClause into)
    {
        cursor.Expect("as");
        StatementSyntax query = type == ObjectType.Table && cursor.Is("execute") ? PreparedStatements.Execute(cursor) : Queries.Read(cursor);
        return new CreateTableAsStmt(type, into with { WithNoData = WithNoData(cursor) }, query);
    }

    private static bool WithNoData(Cursor cursor)
    {
        if (cursor.Skip("with", "no", "data")) return true;
        cursor.Skip("with", "data");
        return false;
    }
}
