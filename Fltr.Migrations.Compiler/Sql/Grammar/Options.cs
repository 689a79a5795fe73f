using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Named options in the several forms that PostgreSQL has for them.</summary>
internal static class Options
{
    /// <summary><c>(name = value, name)</c></summary>
    public static Seq<Option> Definition(Cursor cursor) => Lists.InBrackets(cursor, One);

    /// <summary>WITH (name = value), or nothing.</summary>
    public static Seq<Option> With(Cursor cursor) => cursor.Skip("with") ? Definition(cursor) : [];

    /// <summary>WITH with storage parameters, or WITHOUT OIDS, or nothing.</summary>
    public static Seq<Option> OfTable(Cursor cursor)
    {
        if (cursor.Skip("without", "oids")) return [];
        return cursor.Skip("with") ? Storage(cursor) : [];
    }

    /// <summary>Storage parameters, whose names may have a namespace: <c>(toast.fillfactor = 70)</c>.</summary>
    public static Seq<Option> Storage(Cursor cursor) => Lists.InBrackets(cursor, OneOfStorage);

    /// <summary>OPTIONS (name 'value', …), or nothing.</summary>
    public static Seq<Option> Generic(Cursor cursor) => cursor.Skip("options") ? Lists.InBrackets(cursor, OneGeneric) : [];

    /// <summary>OPTIONS (ADD name 'value', SET name 'value', DROP name), or nothing.</summary>
    public static Seq<Option> AlterGeneric(Cursor cursor) => cursor.Skip("options") ? Lists.InBrackets(cursor, OneAlteredGeneric) : [];

    /// <summary>One option with its value.</summary>
    public static Option One(Cursor cursor) => new Option(Names.ColLabel(cursor), Value(cursor));

    private static Option OneOfStorage(Cursor cursor)
    {
        var name = Names.ColLabel(cursor);
        if (cursor.SkipSymbol('.')) name += "." + Names.ColLabel(cursor);
        return new Option(name, Value(cursor));
    }

    private static Option OneGeneric(Cursor cursor) => new Option(Names.ColLabel(cursor), cursor.Text());

    private static Option OneAlteredGeneric(Cursor cursor)
    {
        if (cursor.IsAny("set", "add", "drop") && !IsName(cursor))
        {
            var drops = cursor.ExpectAny("set", "add", "drop") == "drop";
            if (drops) return new Option(Names.ColLabel(cursor), null);
        }

        return OneGeneric(cursor);
    }

    /// <summary>Whether the word here is itself the option's name, with its value behind it.</summary>
    private static bool IsName(Cursor cursor) => !cursor.IsName(1);

    private static string? Value(Cursor cursor)
    {
        if (!cursor.SkipSymbol('=')) return null;
        if (cursor.String() is { } text) return text;
        var start = cursor.Current.Start;
        if (cursor.IsNumeric()) return cursor.Numeric();
        if (cursor.Current.Kind == TokenKind.Operator || cursor.Is("operator") && cursor.IsSymbol('(', 1)) return Operator(cursor);
        if (cursor.Skip("none")) return "none";
        if (cursor.KeywordAt() is { Category: KeywordCategory.Reserved })
        {
            cursor.Advance();
            return cursor.Written(start).ToLowerInvariant();
        }

        TypeNames.Read(cursor);
        return cursor.Written(start);
    }

    private static string Operator(Cursor cursor) => Objects.AnyOperator(cursor)[^1];
}
