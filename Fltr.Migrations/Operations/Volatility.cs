using System.Text.RegularExpressions;

namespace Fltr.Migrations.Operations;

/// <summary>Whether an expression gives another value for every row, so that a default made of it writes the table (manual 5.6.1).</summary>
internal static partial class Volatility
{
    // Functions of a default that are known not to be volatile; any other call is taken for volatile, which costs speed but never correctness.
    private static readonly HashSet<string> _stable = new(StringComparer.OrdinalIgnoreCase)
    {
        "now", "transaction_timestamp", "statement_timestamp", "current_setting", "to_timestamp", "make_interval", "jsonb_build_object", "json_build_object",
        "jsonb_build_array", "json_build_array", "lower", "upper", "coalesce", "nullif", "array", "row", "cast", "numeric", "varchar", "char", "decimal",
        "timestamp", "timestamptz", "time", "bit", "interval",
    };

    public static bool IsVolatile(string expression) => Call().Matches(Literal().Replace(expression, "''")).Any(call => !_stable.Contains(call.Groups[1].Value));

    [GeneratedRegex("""([A-Za-z_][A-Za-z0-9_$]*)\s*\(""")]
    private static partial Regex Call();

    [GeneratedRegex("""'(?:[^']|'')*'""")]
    private static partial Regex Literal();
}
