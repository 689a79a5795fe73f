using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>WITH (manual 7.8).</summary>
internal static class CommonTables
{
    public static With? IfThere(Cursor cursor)
    {
        var start = cursor.Current.Start;
        if (!cursor.Skip("with")) return null;
        var recursive = cursor.Skip("recursive");
        return new With(recursive, Lists.Read(cursor, One)) { Start = start };
    }

    private static CommonTable One(Cursor cursor)
    {
        var name = Names.ColId(cursor, "the name of a query");
        var columns = Names.OptionalColumns(cursor);
        cursor.Expect("as");
        bool? materialized = cursor.Skip("not", "materialized") ? false : cursor.Skip("materialized") ? true : null;

        cursor.ExpectSymbol('(');
        cursor.Enter();
        var statement = RowStatements.Read(cursor);
        cursor.Leave();
        cursor.ExpectSymbol(')');
        var follows = cursor.IsAny("search", "cycle");
        Search(cursor);
        Cycle(cursor);
        return new CommonTable(name, columns, statement) { Materialized = materialized, Follows = follows };
    }

    private static void Search(Cursor cursor)
    {
        if (!cursor.Skip("search")) return;
        cursor.ExpectAny("depth", "breadth");
        cursor.Expect("first", "by");
        Names.ColIds(cursor);
        cursor.Expect("set");
        Names.ColId(cursor, "a column's name");
    }

    private static void Cycle(Cursor cursor)
    {
        if (!cursor.Skip("cycle")) return;
        Names.ColIds(cursor);
        cursor.Expect("set");
        Names.ColId(cursor, "a column's name");
        if (cursor.Skip("to"))
        {
            Primaries.Read(cursor);
            cursor.Expect("default");
            Primaries.Read(cursor);
        }

        cursor.Expect("using");
        Names.ColId(cursor, "a column's name");
    }
}
