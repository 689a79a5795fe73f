using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Several of the same with commas between them.</summary>
internal static class Lists
{
    public static Seq<T> Read<T>(Cursor cursor, Func<Cursor, T> item)
    {
        var first = item(cursor);
        if (!cursor.IsSymbol(',')) return [first];

        var items = new List<T> { first };
        while (cursor.SkipSymbol(',')) items.Add(item(cursor));
        return [.. items];
    }

    /// <summary>A list in brackets, which must be there and hold at least one.</summary>
    public static Seq<T> InBrackets<T>(Cursor cursor, Func<Cursor, T> item)
    {
        cursor.ExpectSymbol('(');
        var items = Read(cursor, item);
        cursor.ExpectSymbol(')');
        return items;
    }
}
