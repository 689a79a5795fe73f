using System.Text;

namespace Fltr.Migrations.Sql;

/// <summary>The one place where a name becomes SQL (manual 4.1.1, Identifiers and Key Words).</summary>
public static class Identifier
{
    /// <summary>The longest identifier that PostgreSQL keeps, in bytes (NAMEDATALEN - 1).</summary>
    public const int MaximumBytes = 63;

    /// <summary>The identifier as SQL, quoted only where it must be.</summary>
    public static string Quote(string identifier) => IsPlain(identifier) ? identifier : $"\"{identifier.Replace("\"", "\"\"")}\"";

    /// <summary>The identifier as PostgreSQL 15 prints it in definitions: unlike <see cref="Quote"/> it knows no key word that came later.</summary>
    public static string Printed(string identifier) => Keywords.IsNewerThan15(identifier) ? identifier : Quote(identifier);

    /// <summary>A full name as PostgreSQL prints it with an empty search_path: only what is in <c>pg_catalog</c> goes without its schema.</summary>
    public static string Printed(Name name) => name.Schema == "pg_catalog" ? Printed(name.Local) : $"{Printed(name.Schema)}.{Printed(name.Local)}";

    /// <summary>A text as a string constant that means the same whatever standard_conforming_strings says.</summary>
    public static string Literal(string text)
    {
        var quoted = $"'{text.Replace("'", "''")}'";
        return text.Contains('\\') ? $" E{quoted.Replace("\\", "\\\\")}" : quoted;
    }

    /// <summary>Cuts a name as the server would, at 63 bytes and never inside a character.</summary>
    public static string Truncate(string identifier)
    {
        if (Encoding.UTF8.GetByteCount(identifier) <= MaximumBytes) return identifier;

        var bytes = 0;
        var length = 0;
        foreach (var rune in identifier.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaximumBytes) break;
            length += rune.Utf16SequenceLength;
        }

        return identifier[..length];
    }

    /// <summary>Reads a quoted or plain identifier at a position, and moves the position behind it.</summary>
    /// <exception cref="FormatException">A quoted identifier does not end.</exception>
    public static string Read(string text, ref int at)
    {
        if (at < text.Length && text[at] == '"') return ReadQuoted(text, ref at);

        var start = at;
        while (at < text.Length && text[at] is not ('.' or '"')) at++;
        return text[start..at];
    }

    /// <summary>The last name of a qualified one that is written as SQL: <c>C</c> of <c>pg_catalog."C"</c>.</summary>
    public static string Last(string sql)
    {
        var at = 0;
        while (true)
        {
            var name = Read(sql, ref at);
            if (at++ >= sql.Length) return name;
        }
    }

    private static string ReadQuoted(string text, ref int at)
    {
        var name = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                name.Append(text[at]);
                continue;
            }

            var doubled = at + 1 < text.Length && text[at + 1] == '"';
            at++;
            if (!doubled) return name.ToString();
            name.Append('"');
        }

        throw new FormatException($"The quoted identifier in '{text}' does not end.");
    }

    private static bool IsPlain(string identifier)
    {
        if (identifier.Length == 0 || identifier[0] is not ((>= 'a' and <= 'z') or '_')) return false;
        foreach (var c in identifier)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')) return false;
        }

        return !Keywords.MustBeQuoted(identifier);
    }
}
