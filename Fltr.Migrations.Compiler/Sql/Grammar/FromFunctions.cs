using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Functions that rows come from (manual 7.2.1.4).</summary>
internal static class FromFunctions
{
    /// <summary>Whether a call comes next, and not a table's name.</summary>
    public static bool IsFunction(Cursor cursor)
    {
        if (!cursor.IsName() || cursor.Is("only")) return false;
        if (cursor.KeywordAt() is { Category: KeywordCategory.Reserved } || cursor.Is("current_schema") || cursor.Comes("collation", "for")) return true;

        var ahead = 1;
        while (cursor.IsSymbol('.', ahead) && cursor.IsName(ahead + 1)) ahead += 2;
        return cursor.IsSymbol('(', ahead);
    }

    public static FromItem Read(Cursor cursor, bool lateral)
    {
        var function = Expressions.ReadFunction(cursor);
        var ordinality = cursor.Skip("with", "ordinality");
        return Named(cursor, new FromFunction([function], lateral, ordinality));
    }

    public static FromItem RowsFrom(Cursor cursor, bool lateral)
    {
        cursor.Advance(3);
        var functions = Lists.Read(cursor, One);
        cursor.ExpectSymbol(')');
        var ordinality = cursor.Skip("with", "ordinality");
        return Named(cursor, new FromFunction([.. functions.Select(f => f.Function)], lateral, ordinality) { Columns = [.. functions.SelectMany(f => f.Columns)] });
    }

    private static (Expression Function, Seq<(string Name, TypeName Type)> Columns) One(Cursor cursor)
    {
        var function = Expressions.ReadFunction(cursor);
        if (!cursor.Skip("as")) return (function, []);
        return (function, Lists.InBrackets(cursor, Column));
    }

    private static FromFunction Named(Cursor cursor, FromFunction item)
    {
        var isSaid = cursor.Skip("as");
        if (isSaid && cursor.IsSymbol('(')) return item with { Columns = Lists.InBrackets(cursor, Column) };
        if (!isSaid && !Names.IsColId(cursor)) return item;

        var name = Names.ColId(cursor, "an alias");
        if (!cursor.IsSymbol('(')) return item with { Alias = new Alias(name, []) };
        if (cursor.IsSymbol(',', 2) || cursor.IsSymbol(')', 2)) return item with { Alias = new Alias(name, Names.OptionalColumns(cursor)) };
        return item with { Alias = new Alias(name, []), Columns = Lists.InBrackets(cursor, Column) };
    }

    private static (string Name, TypeName Type) Column(Cursor cursor)
    {
        var name = Names.ColId(cursor, "a column's name");
        var type = TypeNames.Read(cursor);
        if (cursor.Skip("collate")) Names.AnyName(cursor, "a collation's name");
        return (name, type);
    }
}
