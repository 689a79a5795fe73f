using System.Data.Common;
using Npgsql;

namespace Fltr.Migrations.Runner.Connections;

/// <summary>Reads Npgsql's form, <c>Host=…;Database=…</c>.</summary>
internal static class ConnectionKeywords
{
    public static NpgsqlConnectionStringBuilder Read(string text, string source)
    {
        var pairs = Split(text, source);
        var settings = new NpgsqlConnectionStringBuilder();
        var position = 0;
        foreach (var (keyword, value) in pairs)
        {
            position++;
            Set(settings, keyword, value, position, source);
        }

        return settings;
    }

    private static List<(string Keyword, string Value)> Split(string text, string source)
    {
        if (LooksLikeLibpq(text))
            throw new AddressException(source, "its parts are separated by spaces", "Separate them by ';' (Host=…;Database=…), or write postgres://user:password@host:5432/database.");

        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = text };
            return [.. parts.Keys.Cast<string>().Select(keyword => (keyword, (string)parts[keyword]))];
        }
        catch (ArgumentException)
        {
            // The exception says where it stopped reading, which is of no use without showing the text.
            throw new AddressException(source, "it is neither a postgres:// URI nor a list of Keyword=value parts");
        }
    }

    private static void Set(NpgsqlConnectionStringBuilder settings, string keyword, string value, int position, string source)
    {
        // A password with a bare ';' splits into parts, so an unknown keyword may be the rest of one: it is counted, not quoted.
        if (!settings.ContainsKey(keyword))
            throw new AddressException(source, $"part {position} begins with no keyword that Npgsql knows", "Check its spelling; a value that holds ';' stands in quotes: Password=\"a;b\".");

        try
        {
            settings[keyword] = value;
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or NotSupportedException)
        {
            throw new AddressException(source, $"the value of {keyword} is not one that Npgsql knows", $"Correct the value of {keyword}.");
        }
    }

    private static bool LooksLikeLibpq(string text)
    {
        if (text.Contains(';'))
            return false;

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words.All(word => word.Contains('='));
    }
}
