using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>Storage parameters, each <c>name=value</c> (manual, CREATE TABLE, Storage Parameters).</summary>
internal static class Storage
{
    private const string OfToast = "toast.";

    /// <summary>Those that belong to the object itself; null for none. The parameters of its TOAST table are kept there.</summary>
    public static Seq<string>? Of(Seq<string>? options) => options?.Without(o => o.StartsWith(OfToast, StringComparison.Ordinal)) is { Count: > 0 } own ? own : null;

    /// <summary>The parameters without blanks around their signs, as PostgreSQL keeps them.</summary>
    public static Seq<string> Plain(Seq<string> options) => [.. options.Select(o => Split(o) is var at && at == o.Length ? o : $"{o[..at].Trim()}={o[(at + 1)..].Trim()}")];

    /// <summary>What is there after SET: a parameter that is set anew stands at the end.</summary>
    public static Seq<string> Set(Seq<string>? before, Seq<string> set) => [.. Reset(before, [.. set.Select(NameOf)]), .. set];

    /// <summary>What is there after RESET.</summary>
    public static Seq<string> Reset(Seq<string>? before, Seq<string> names) => before?.Without(o => names.Contains(NameOf(o))) ?? [];

    /// <summary>What must be set and reset to come back.</summary>
    public static (Seq<string>? Set, Seq<string>? Reset) Back(Seq<string>? before, Seq<string> after)
    {
        var kept = before ?? [];
        Seq<string> set = [.. kept.Where(o => !after.Contains(o))];
        Seq<string> reset = [.. after.Select(NameOf).Where(n => kept.All(o => NameOf(o) != n))];
        return (set.Count == 0 ? null : set, reset.Count == 0 ? null : reset);
    }

    /// <summary>The parameters as they stand in brackets.</summary>
    public static string Sql(Seq<string> options) => string.Join(", ", options.Select(Write));

    /// <summary>The name of a parameter.</summary>
    public static string NameOf(string option) => option[..Split(option)].Trim();

    private static string Write(string option)
    {
        var at = Split(option);
        if (at == option.Length) return option;

        var value = option[(at + 1)..].Trim();
        var isPlain = value.Length > 0 && (value.All(c => char.IsAsciiDigit(c) || c == '.') || value.All(char.IsAsciiLetterLower));
        return $"{option[..at].Trim()} = {(isPlain ? value : Identifier.Literal(value).Trim())}";
    }

    private static int Split(string option) => option.IndexOf('=', StringComparison.Ordinal) is var at and >= 0 ? at : option.Length;
}
