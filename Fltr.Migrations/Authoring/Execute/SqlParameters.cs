using System.Text.RegularExpressions;

namespace Fltr.Migrations.Authoring;

/// <summary>Replaces <c>$(name)</c> by a parameter's text. An unknown name stays, and <c>$$((name))</c> becomes <c>$(name)</c>.</summary>
internal static partial class SqlParameters
{
    public static string Replace(string sql, IReadOnlyDictionary<string, string> parameters)
    {
        if (parameters.Count == 0) return sql;

        return Token().Replace(sql, match => match.Groups["kept"] is { Success: true } kept
            ? $"$({kept.Value})"
            : parameters.GetValueOrDefault(match.Groups["name"].Value, match.Value));
    }

    [GeneratedRegex(@"\$\$\(\((?<kept>\w+)\)\)|\$\((?<name>\w+)\)")]
    private static partial Regex Token();
}
