using System.Globalization;

namespace Fltr.Migrations.Compiler.Rules;

/// <summary>Which changes of a type leave the rows as they are (ATColumnChangeRequiresRewrite and the types' support functions in PostgreSQL's sources).</summary>
internal static class TypeChange
{
    // Without numbers in parentheses these hold everything that they hold with them.
    private static readonly string[] _widening = ["varchar", "numeric", "varbit", "time", "timetz", "timestamp", "timestamptz", "interval"];

    public static bool IsFree(string from, string to)
    {
        var (old, next) = (Parse(from), Parse(to));
        if (old.Name != next.Name) return IsFreeBetween(old, next);
        if (old.Numbers.SequenceEqual(next.Numbers)) return true;
        if (!_widening.Contains(old.Name)) return false;
        if (next.Numbers.Length == 0) return true;
        if (old.Numbers.Length == 0) return false;
        return old.Name == "numeric" ? Scale(old) == Scale(next) && old.Numbers[0] <= next.Numbers[0] : old.Numbers[0] <= next.Numbers[0];
    }

    private static bool IsFreeBetween(Parsed old, Parsed next) => (old.Name, next.Name) switch
    {
        ("varchar", "text") or ("xml", "text") or ("cidr", "inet") or ("bit", "varbit") => next.Numbers.Length == 0,
        ("text", "varchar") => next.Numbers.Length == 0,
        _ => false,
    };

    private static int Scale(Parsed type) => type.Numbers.Length > 1 ? type.Numbers[1] : 0;

    private static Parsed Parse(string type)
    {
        var text = type.Trim().ToLowerInvariant();
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = text.IndexOf(')', StringComparison.Ordinal);
        var name = open < 0 || close < open ? text : (text[..open].TrimEnd() + text[(close + 1)..]);
        var numbers = open < 0 || close < open ? [] : Numbers(text[(open + 1)..close]);
        return new Parsed(Alias(name.Trim()), numbers);
    }

    private static int[] Numbers(string list) =>
        [.. list.Split(',').Select(n => int.TryParse(n, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : -1)];

    private static string Alias(string name) => name switch
    {
        "character varying" => "varchar",
        "character" => "char",
        "decimal" => "numeric",
        "bit varying" => "varbit",
        "int" or "int4" => "integer",
        "int8" => "bigint",
        "int2" => "smallint",
        "bool" => "boolean",
        "timestamp without time zone" => "timestamp",
        "timestamp with time zone" => "timestamptz",
        "time without time zone" => "time",
        "time with time zone" => "timetz",
        _ => name,
    };

    private sealed record Parsed(string Name, int[] Numbers);
}
