using System.Globalization;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Literals, with and without a type before them (manual 4.1.2).</summary>
internal static class Constants
{
    public static Constant Number(Cursor cursor)
    {
        var start = cursor.Current.Start;
        if (cursor.IsInteger())
        {
            var value = cursor.Integer().ToString(CultureInfo.InvariantCulture);
            return new Constant(ConstantKind.Integer, value) { Start = start, End = cursor.LastEnd };
        }

        var text = TokenText.Of(cursor.Statement.Source, cursor.Current).ToString();
        cursor.Advance();
        return new Constant(ConstantKind.Number, text) { Start = start, End = cursor.LastEnd };
    }

    public static Constant String(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var text = cursor.Text();
        return new Constant(ConstantKind.String, text) { Start = start, End = cursor.LastEnd };
    }

    public static Constant Bits(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var prefix = cursor.Kind() == TokenKind.BitString ? 'b' : 'x';
        var digits = TokenText.String(cursor.Statement.Source, cursor.Current);
        cursor.Advance();
        return new Constant(ConstantKind.Bits, $"{prefix}{digits}") { Start = start, End = cursor.LastEnd };
    }

    public static Expression National(Cursor cursor)
    {
        var start = cursor.Current.Start;
        cursor.Advance();
        if (!cursor.IsText()) return Primaries.Miss(cursor, "a string in single quotes");
        return new TypeCast(String(cursor), new TypeName(["pg_catalog", "bpchar"]) { Start = start, End = start + 1 }) { Start = start, End = cursor.LastEnd };
    }

    public static Constant Boolean(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var text = cursor.ExpectAny("true", "false");
        return new Constant(ConstantKind.Boolean, text) { Start = start, End = cursor.LastEnd };
    }

    public static Constant Null(Cursor cursor)
    {
        var start = cursor.Current.Start;
        cursor.Advance();
        return new Constant(ConstantKind.Null, "") { Start = start, End = cursor.LastEnd };
    }

    /// <summary><c>INTERVAL '1' DAY</c>, whose fields stand behind the string, or <c>INTERVAL(3) '1.5'</c>.</summary>
    public static TypeCast Interval(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var type = TypeNames.IntervalPrecision(cursor);
        var value = String(cursor);
        if (type.Modifiers.Count == 0) type = type with { Modifiers = TypeNames.IntervalFields(cursor), End = cursor.LastEnd };
        return new TypeCast(value, type) { Start = start, End = cursor.LastEnd };
    }

    /// <summary>A key word's type with a string behind it: <c>timestamp with time zone '…'</c>.</summary>
    public static Expression Typed(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var type = TypeNames.ReadOfConstant(cursor);
        if (!cursor.IsText()) return Primaries.Miss(cursor, "a string in single quotes");
        return new TypeCast(String(cursor), type) { Start = start, End = cursor.LastEnd };
    }
}
