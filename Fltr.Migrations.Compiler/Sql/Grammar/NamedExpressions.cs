using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>What begins with a name: a column, a call, or a string with its type before it.</summary>
internal static class NamedExpressions
{
    public static Expression Read(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var isColId = Names.IsColId(cursor);
        var isFunction = Names.IsTypeFunctionName(cursor);
        if (!isColId && !isFunction) return Primaries.Miss(cursor);

        var first = cursor.Word();
        var names = cursor.IsSymbol('.') && isColId ? More(cursor, first) : [first];
        if (names.Count > 1 || isFunction)
        {
            if (cursor.IsSymbol('(') && names[^1] != "*") return FunctionCalls.Read(cursor, names, start);
            if (cursor.IsText() && names[^1] != "*") return Literal(cursor, names, [], start);
        }

        return isColId ? Column(cursor, names, start) : Primaries.Miss(cursor, $"a bracket or a string behind {names[0].ToUpperInvariant()}");
    }

    /// <summary>A string with its type before it, of which only names and modifiers are left to be said.</summary>
    public static TypeCast Literal(Cursor cursor, Seq<string> names, Seq<Expression> modifiers, int start)
    {
        var type = new TypeName(names) { Modifiers = modifiers, Start = start, End = cursor.LastEnd };
        return new TypeCast(Constants.String(cursor), type) { Start = start, End = cursor.LastEnd };
    }

    private static Expression Column(Cursor cursor, Seq<string> names, int start)
    {
        var column = new ColumnRef(names) { Start = start, End = cursor.LastEnd };
        if (column.IsStar && Selections.Follow(cursor)) cursor.Fail("nothing can follow a '*'");
        return Selections.Read(cursor, column);
    }

    private static Seq<string> More(Cursor cursor, string first)
    {
        var names = new List<string>(3) { first };
        while (names[^1] != "*" && cursor.SkipSymbol('.')) names.Add(cursor.SkipOperator("*") ? "*" : Names.ColLabel(cursor));
        return [.. names];
    }
}
