using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>What is said of a routine besides what it takes, returns and does, as SQL. What PostgreSQL takes for granted is left out.</summary>
internal static class RoutineAttributes
{
    private static readonly string[] _defaults = ["volatile", "called on null input", "security invoker", "not leakproof", "parallel unsafe"];

    public static Seq<string> Of(Seq<Option> options) => Changed([], options);

    /// <summary>The words of ALTER FUNCTION for the changes.</summary>
    public static Seq<string> Changes(Seq<Option> options) => [.. options.Select(Sql).OfType<string>()];

    /// <summary>The attributes after ALTER FUNCTION.</summary>
    public static Seq<string> Changed(Seq<string> before, Seq<Option> options)
    {
        var attributes = before.ToList();
        foreach (var option in options)
        {
            if (Sql(option) is not { } sql) continue;
            if (sql.StartsWith("reset all", StringComparison.OrdinalIgnoreCase)) attributes.RemoveAll(a => IsSetting(a));
            else attributes.RemoveAll(a => Subject(a) == Subject(sql));
            if (!_defaults.Contains(sql) && !sql.StartsWith("reset", StringComparison.OrdinalIgnoreCase)) attributes.Add(sql);
        }

        return [.. attributes.OrderBy(Place)];
    }

    private static string? Sql(Option option) => option.Name switch
    {
        "window" => "window",
        "transform" => $"transform {option.Value}",
        "volatility" => option.Value,
        "strict" => option.Value == "true" ? "strict" : "called on null input",
        "leakproof" => option.Value == "true" ? "leakproof" : "not leakproof",
        "security" => $"security {option.Value}",
        "parallel" => $"parallel {option.Value}",
        "cost" or "rows" or "support" => $"{option.Name} {option.Value}",
        "set" => option.Value,
        _ => null,
    };

    /// <summary>What an attribute is about: of two that are about the same, the later one counts.</summary>
    private static string Subject(string attribute)
    {
        var words = attribute.Split([' ', '='], 3, StringSplitOptions.RemoveEmptyEntries);
        return words[0].ToLowerInvariant() switch
        {
            "immutable" or "stable" or "volatile" => "volatility",
            "strict" or "called" => "strict",
            "not" or "leakproof" => "leakproof",
            "set" or "reset" => $"set {words[1].ToLowerInvariant()}",
            var first => first,
        };
    }

    private static bool IsSetting(string attribute) => attribute.StartsWith("set ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The order of the manual (CREATE FUNCTION).</summary>
    private static int Place(string attribute) => Subject(attribute) switch
    {
        "transform" => 0,
        "window" => 1,
        "volatility" => 2,
        "leakproof" => 3,
        "strict" => 4,
        "security" => 5,
        "parallel" => 6,
        "cost" => 7,
        "rows" => 8,
        "support" => 9,
        _ => 10,
    };
}
