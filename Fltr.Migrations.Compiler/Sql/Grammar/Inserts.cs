using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>INSERT with ON CONFLICT.</summary>
internal static class Inserts
{
    public static InsertStmt Read(Cursor cursor)
    {
        cursor.Expect("insert", "into");
        var relation = Names.QualifiedName(cursor);
        var alias = cursor.Skip("as") ? Names.ColId(cursor, "an alias") : null;
        var statement = new InsertStmt(relation) { Alias = alias };
        if (!cursor.Skip("default", "values")) statement = Rows(cursor, statement);
        return statement with { OnConflict = OnConflict(cursor), Returning = RowStatements.Returning(cursor) };
    }

    /// <summary><c>user</c> or <c>system</c>.</summary>
    public static string? Overriding(Cursor cursor)
    {
        if (!cursor.Skip("overriding")) return null;
        var who = cursor.ExpectAny("user", "system");
        cursor.Expect("value");
        return who;
    }

    private static InsertStmt Rows(Cursor cursor, InsertStmt statement)
    {
        Seq<SetTarget> columns = cursor.IsSymbol('(') && !IsQueryInBrackets(cursor) ? Lists.InBrackets(cursor, RowStatements.Target) : [];
        var overriding = Overriding(cursor);
        return statement with { Columns = columns, Overriding = overriding, Source = Queries.Read(cursor) };
    }

    private static bool IsQueryInBrackets(Cursor cursor)
    {
        var ahead = 0;
        while (cursor.IsSymbol('(', ahead)) ahead++;
        return Queries.IsQuery(cursor, ahead);
    }

    private static OnConflict? OnConflict(Cursor cursor)
    {
        if (!cursor.Skip("on", "conflict")) return null;
        var conflict = new OnConflict();
        if (cursor.Skip("on", "constraint")) conflict = conflict with { Constraint = Names.ColId(cursor, "a constraint's name") };
        else if (cursor.IsSymbol('(')) conflict = Elements(cursor, conflict);

        cursor.Expect("do");
        if (cursor.ExpectAny("nothing", "update") != "update") return conflict;
        var set = RowStatements.SetClauses(cursor);
        return conflict with { Set = set, Where = cursor.Skip("where") ? Expressions.Read(cursor) : null };
    }

    private static OnConflict Elements(Cursor cursor, OnConflict conflict)
    {
        var elements = Lists.InBrackets(cursor, Indexes.Element);
        return conflict with { Elements = elements, ElementsWhere = cursor.Skip("where") ? Expressions.Read(cursor) : null };
    }
}
