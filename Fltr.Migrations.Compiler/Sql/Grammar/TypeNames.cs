using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Types (manual chapter 8), named as PostgreSQL's grammar names them: <c>int</c> is pg_catalog.int4.</summary>
internal static class TypeNames
{
    /// <summary>A type with SETOF and array bounds where they stand: PostgreSQL's <c>Typename</c>.</summary>
    public static TypeName Read(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var set = cursor.Skip("setof");
        var type = ReadSimple(cursor);
        return type with { SetOf = set, ArrayBounds = Bounds(cursor), Start = start, End = cursor.LastEnd };
    }

    /// <summary>The type of a routine's argument or result, which may be <c>table.column%TYPE</c>.</summary>
    public static TypeName ReadOfRoutine(Cursor cursor)
    {
        var type = Read(cursor);
        if (!cursor.IsOperator("%") || !cursor.Is("type", 1)) return type;
        if (type.Names.Count < 2 || type.ArrayBounds.Count > 0 || type.Modifiers.Count > 0) cursor.Fail("%TYPE belongs behind a column: table.column%TYPE");
        cursor.Advance(2);
        return type with { PercentType = true, End = cursor.LastEnd };
    }

    /// <summary>A type without SETOF and array bounds.</summary>
    public static TypeName ReadSimple(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var type = BuiltIn(cursor, isConstant: false) ?? Generic(cursor);
        return type with { Start = start, End = cursor.LastEnd };
    }

    /// <summary>Whether a key word's type and a string behind it, or the beginning of them, come next.</summary>
    public static bool IsConstant(Cursor cursor) => cursor.Keyword() switch
    {
        "double" => cursor.Is("precision", 1),
        "int" or "integer" or "smallint" or "bigint" or "real" or "boolean" or "json" => cursor.IsText(1),
        "float" or "decimal" or "dec" or "numeric" => cursor.IsText(1) || cursor.IsSymbol('(', 1),
        "bit" or "character" or "char" or "varchar" or "nchar" => cursor.IsText(1) || cursor.IsSymbol('(', 1) || cursor.Is("varying", 1),
        "national" => cursor.Is("character", 1) || cursor.Is("char", 1),
        "time" or "timestamp" => cursor.IsText(1) || cursor.IsSymbol('(', 1) || (cursor.Keyword(1) is "with" or "without" && cursor.Is("time", 2)),
        _ => false,
    };

    /// <summary>The type before a string: character and bit without a length have none there.</summary>
    public static TypeName ReadOfConstant(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var type = BuiltIn(cursor, isConstant: true) ?? Generic(cursor);
        return type with { Start = start, End = cursor.LastEnd };
    }

    /// <summary>INTERVAL, with its precision in brackets if that stands there.</summary>
    public static TypeName IntervalPrecision(Cursor cursor)
    {
        var start = cursor.Current.Start;
        cursor.Expect("interval");
        Seq<Expression> modifiers = Precision(cursor) is { } precision ? [Number(0x7FFF), Number(precision)] : [];
        return new TypeName(["pg_catalog", "interval"]) { Modifiers = modifiers, Start = start, End = cursor.LastEnd };
    }

    /// <summary>YEAR TO MONTH and its like, as the mask of fields that PostgreSQL keeps.</summary>
    public static Seq<Expression> IntervalFields(Cursor cursor)
    {
        if (cursor.Keyword() is not ("year" or "month" or "day" or "hour" or "minute" or "second")) return [];
        var fields = IntervalField.Read(cursor);
        return fields.Precision is { } precision ? [Number(fields.Mask), Number(precision)] : [Number(fields.Mask)];
    }

    /// <summary>A whole number in brackets, if a bracket comes next.</summary>
    public static int? Precision(Cursor cursor)
    {
        if (!cursor.SkipSymbol('(')) return null;
        var precision = cursor.Integer();
        cursor.ExpectSymbol(')');
        return precision;
    }

    private static TypeName Generic(Cursor cursor)
    {
        var names = new List<string> { Names.TypeFunctionName(cursor, "a type's name") };
        while (cursor.SkipSymbol('.')) names.Add(Names.ColLabel(cursor, "a type's name"));
        return new TypeName([.. names]) { Modifiers = Modifiers(cursor) };
    }

    private static TypeName? BuiltIn(Cursor cursor, bool isConstant)
    {
        switch (cursor.Keyword())
        {
            case "int" or "integer":
                return Plain(cursor, "int4");
            case "smallint":
                return Plain(cursor, "int2");
            case "bigint":
                return Plain(cursor, "int8");
            case "real":
                return Plain(cursor, "float4");
            case "boolean":
                return Plain(cursor, "bool");
            case "json":
                return Plain(cursor, "json");
            case "double" when cursor.Is("precision", 1):
                cursor.Advance();
                return Plain(cursor, "float8");
            case "float":
                return Float(cursor);
            case "decimal" or "dec" or "numeric":
                var numeric = Plain(cursor, "numeric");
                return numeric with { Modifiers = Modifiers(cursor) };
            case "bit":
                return Bit(cursor, isConstant);
            case "character" or "char" or "varchar" or "nchar" or "national":
                return Character(cursor, isConstant);
            case "time" or "timestamp":
                return Time(cursor);
            case "interval":
                var interval = IntervalPrecision(cursor);
                return interval.Modifiers.Count > 0 || isConstant ? interval : interval with { Modifiers = IntervalFields(cursor) };
            default:
                return null;
        }
    }

    private static TypeName Plain(Cursor cursor, string name)
    {
        cursor.Advance();
        return new TypeName(["pg_catalog", name]);
    }

    private static TypeName Float(Cursor cursor)
    {
        cursor.Advance();
        var at = cursor.Current.Start;
        var precision = Precision(cursor);
        if (precision is < 1 or > 53) cursor.Fail("the precision of a float is between 1 and 53 bits", at);
        return new TypeName(["pg_catalog", precision <= 24 ? "float4" : "float8"]);
    }

    private static TypeName Bit(Cursor cursor, bool isConstant)
    {
        cursor.Advance();
        var varying = cursor.Skip("varying");
        var modifiers = Modifiers(cursor);
        if (modifiers.Count == 0 && !varying && !isConstant) modifiers = [Number(1)];
        return new TypeName(["pg_catalog", varying ? "varbit" : "bit"]) { Modifiers = modifiers };
    }

    private static TypeName Character(Cursor cursor, bool isConstant)
    {
        if (cursor.Skip("national") && cursor.Keyword() is not ("character" or "char")) cursor.Missing("CHARACTER");
        var varying = cursor.Is("varchar");
        cursor.Advance();
        varying = varying || cursor.Skip("varying");
        Seq<Expression> modifiers = Precision(cursor) is { } length ? [Number(length)] : [];
        if (modifiers.Count == 0 && !varying && !isConstant) modifiers = [Number(1)];
        return new TypeName(["pg_catalog", varying ? "varchar" : "bpchar"]) { Modifiers = modifiers };
    }

    private static TypeName Time(Cursor cursor)
    {
        var name = cursor.ExpectAny("timestamp", "time");
        Seq<Expression> modifiers = Precision(cursor) is { } precision ? [Number(precision)] : [];
        if (cursor.Skip("with", "time", "zone")) name += "tz";
        else cursor.Skip("without", "time", "zone");
        return new TypeName(["pg_catalog", name]) { Modifiers = modifiers };
    }

    private static Seq<Expression> Modifiers(Cursor cursor) => cursor.IsSymbol('(') ? Expressions.InBrackets(cursor) : [];

    private static Seq<int> Bounds(Cursor cursor)
    {
        if (cursor.Skip("array")) return [cursor.IsSymbol('[') ? Bound(cursor, mustBeGiven: true) : -1];
        if (!cursor.IsSymbol('[')) return [];

        var bounds = new List<int>(1);
        while (cursor.IsSymbol('[')) bounds.Add(Bound(cursor, mustBeGiven: false));
        return [.. bounds];
    }

    private static int Bound(Cursor cursor, bool mustBeGiven)
    {
        cursor.ExpectSymbol('[');
        var bound = cursor.IsSymbol(']') && !mustBeGiven ? -1 : cursor.Integer();
        cursor.ExpectSymbol(']');
        return bound;
    }

    private static Constant Number(int value) => new(ConstantKind.Integer, value.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
