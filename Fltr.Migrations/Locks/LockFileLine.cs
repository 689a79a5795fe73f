using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Locks;

/// <summary>The lines of a table's block, forth and back.</summary>
public static class LockFileLine
{
    private static readonly Access[] _shareable = [Access.Read, Access.Write, Access.Reference];

    /// <summary><c>column email text</c>.</summary>
    public static string Of(LockedColumn column) => $"column {Identifier.Quote(column.Name)} {column.Type}";

    /// <summary><c>key team_id to public.teams</c>.</summary>
    public static string Of(LockedKey key) => $"key {string.Join(",", key.Columns.Select(Identifier.Quote))} to {NameJson.Format(key.Target)}";

    /// <summary><c>shared with fastapi: read, reference of id, email</c>.</summary>
    public static string Of(LockedShare share) =>
        $"shared with {share.Service}: {Words(share.Access)}{(share.Columns.Count == 0 ? "" : $" of {string.Join(", ", share.Columns)}")}";

    /// <summary>An access in words.</summary>
    public static string Words(Access access) => string.Join(", ", _shareable.Where(a => access.HasFlag(a)).Select(a => a.ToString().ToLowerInvariant()));

    internal static LockedColumn Column(string text)
    {
        var name = Identifiers(text, ' ', out var rest);
        return new LockedColumn(name[0], rest);
    }

    internal static LockedKey Key(string text)
    {
        var columns = Identifiers(text, ' ', out var rest);
        return rest.StartsWith("to ", StringComparison.Ordinal) ? new LockedKey([.. columns], NameJson.Parse(rest["to ".Length..])) : throw new FormatException();
    }

    internal static LockedShare Share(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 || !text.StartsWith("with ", StringComparison.Ordinal)) throw new FormatException();

        var rest = text[(colon + 2)..];
        var of = rest.IndexOf(" of ", StringComparison.Ordinal);
        var words = (of < 0 ? rest : rest[..of]).Split(", ");
        Seq<string> columns = of < 0 ? [] : [.. rest[(of + " of ".Length)..].Split(", ")];
        return new LockedShare(text["with ".Length..colon], _shareable.Where(a => words.Contains(Words(a))).Aggregate(Access.None, (all, a) => all | a), columns);
    }

    // Names with commas between them; a quoted one may hold anything.
    private static List<string> Identifiers(string text, char end, out string rest)
    {
        var names = new List<string>();
        for (var at = 0; ;)
        {
            if (at < text.Length && text[at] == '"') names.Add(Identifier.Read(text, ref at));
            else
            {
                var start = at;
                while (at < text.Length && text[at] != ',' && text[at] != end) at++;
                names.Add(text[start..at]);
            }

            if (at < text.Length && text[at] == ',') at++;
            else
            {
                rest = at < text.Length ? text[(at + 1)..] : throw new FormatException();
                return names;
            }
        }
    }
}
