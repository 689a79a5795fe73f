using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Fltr.Migrations.Tool.Output;

namespace Fltr.Migrations.Tool.Commands;

/// <summary>Options that mean the same wherever they are.</summary>
internal static class Shared
{
    public static Option<bool> Json { get; } = new("--json") { Description = "Print one JSON document on standard output; words for people go to standard error.", Recursive = true };

    /// <summary>An option that takes a length of time: <c>30s</c>, <c>10m</c>, <c>1h30m</c>.</summary>
    public static Option<TimeSpan?> Length(string name, string description)
    {
        var option = new Option<TimeSpan?>(name) { Description = description, HelpName = "DURATION" };
        option.CustomParser = argument =>
        {
            var text = argument.Tokens[0].Value;
            if (Lengths.Parse(text) is { } length) return length;

            argument.AddError($"{name} is {text}, and that is no length of time. Write numbers with d, h, m or s, the largest unit first: 30s, 10m, 1h30m.");
            return null;
        };
        return option;
    }

    /// <summary>Reads a version for what is named <paramref name="name"/>.</summary>
    public static long? Version(string name, ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version)) return version;

        argument.AddError($"{name} is {text}, and that is no version. Versions have 12 digits, as in 202509150900.");
        return null;
    }
}
