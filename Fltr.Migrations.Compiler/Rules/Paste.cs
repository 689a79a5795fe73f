using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Rules;

/// <summary>Pieces of C# for messages: ready to paste, with the author's names.</summary>
internal static class Paste
{
    public static string Text(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";

    /// <summary>A table behind a verb: <c>Table("users")</c>, with its schema where it needs one.</summary>
    public static string Table(string verb, Name table) =>
        $"{verb}({Text(table.Local)}){(table.Schema == Name.DefaultSchema ? "" : $".InSchema({Text(table.Schema)})")}";

    /// <summary>The verb that gives a column its type.</summary>
    public static string Type(string type) => type switch
    {
        "text" => "AsString()",
        "boolean" => "AsBoolean()",
        "smallint" => "AsInt16()",
        "integer" => "AsInt32()",
        "bigint" => "AsInt64()",
        "uuid" => "AsGuid()",
        "date" => "AsDate()",
        "timestamp" => "AsDateTime()",
        "timestamptz" => "AsDateTimeOffset()",
        "double precision" => "AsDouble()",
        "bytea" => "AsBinary()",
        _ => $"AsCustom({Text(type)})",
    };

    /// <summary>A change's name made of what happens to it: <c>drop-users-image</c>.</summary>
    public static string Change(params string[] words) =>
        string.Join('-', words.Select(w => string.Concat(w.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')))).Trim('-');

    /// <summary>The change that a migration belongs to already, or a name for a new one.</summary>
    public static string Change(MigrationClass migration, params string[] words) => migration.Change ?? Change(words);
}
