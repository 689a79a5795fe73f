using Fltr.Migrations.Compiler.Sql.Grammar;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Types;

/// <summary>A type that is kept as text.</summary>
internal static class TypeReader
{
    /// <summary>The type as the grammar sees it, or null where the text is none.</summary>
    public static TypeName? Parse(string text)
    {
        if (IsPlainWord(text)) return Alias(text);
        if (Splitter.Split(text) is not [var statement] || statement.Tokens.Any(t => t.Error is not null)) return null;
        var cursor = new Cursor(statement);
        var type = TypeNames.ReadOfRoutine(cursor);
        if (cursor.Problem is null) cursor.ExpectEnd();
        return cursor.Problem is null ? type : null;
    }

    // Most types are one word, and most of those are no key words of the grammar.
    private static TypeName? Alias(string word) => word switch
    {
        "integer" or "int" => Own("int4"),
        "bigint" => Own("int8"),
        "smallint" => Own("int2"),
        "boolean" => Own("bool"),
        "real" => Own("float4"),
        "json" or "numeric" => Own(word),
        "decimal" or "dec" => Own("numeric"),
        "float" => Own("float8"),
        _ => new TypeName([word]),
    };

    private static TypeName Own(string name) => new([Known.Catalog, name]);

    private static bool IsPlainWord(string text)
    {
        if (text is "bit" or "char" or "character" or "varchar" or "nchar" or "national" or "time" or "timestamp" or "interval" or "double" or "setof" or "precision") return false;
        foreach (var c in text) if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')) return false;
        return text.Length > 0 && !char.IsAsciiDigit(text[0]);
    }
}
