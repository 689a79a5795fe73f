using System.Text.RegularExpressions;

namespace Fltr.Migrations.Sql;

/// <summary>
/// The names with a schema before them in a piece of SQL. PostgreSQL keeps what they mean and not how they are written, so that a renamed object is
/// followed wherever it is used.
/// </summary>
public static partial class QualifiedNames
{
    /// <summary>Whether the SQL names the object.</summary>
    public static bool Has(string? sql, Name name) => sql is not null && MayHold(sql, name) && Pieces().Matches(sql).Any(piece => Read(piece) == name);

    /// <summary>All names with a schema.</summary>
    public static IEnumerable<Name> In(string? sql) => sql is null ? [] : Pieces().Matches(sql).Select(Read).OfType<Name>();

    /// <summary>Whether the SQL calls the function. One of the schema public may be called without it.</summary>
    public static bool Calls(string? sql, Name function) => sql is not null && MayHold(sql, function) && Pieces().Matches(sql).Any(piece => IsCall(sql, piece)
        && (Read(piece) == function || (function.Schema == Name.DefaultSchema && ReadAlone(piece) == function.Local)));

    /// <summary>Whether the SQL is the type, or an array of it.</summary>
    public static bool IsType(string sql, Name type)
    {
        if (!MayHold(sql, type)) return false;

        var piece = Pieces().Match(sql);
        if (!piece.Success || piece.Index > 0) return false;
        return Read(piece) == type || (type.Schema == Name.DefaultSchema && ReadAlone(piece) == type.Local);
    }

    /// <summary>The type that the SQL is, or an array of it, where it is written with a schema; else null.</summary>
    public static Name? OfType(string sql) => sql.Contains('.', StringComparison.Ordinal) && Pieces().Match(sql) is { Success: true, Index: 0 } piece ? Read(piece) : null;

    /// <summary>Whether the SQL casts to the type.</summary>
    public static bool Casts(string? sql, Name type) => sql is not null && MayHold(sql, type)
        && (Has(sql, type) || (type.Schema == Name.DefaultSchema && Pieces().Matches(sql).Any(piece => IsCast(sql, piece) && ReadAlone(piece) == type.Local)));

    /// <summary>The SQL when an object has another name.</summary>
    public static string Rename(string sql, Name from, Name to) => Replace(sql, piece => Read(piece) == from ? NameJson.Format(to) : null);

    /// <summary>The type or expression when a type has another name.</summary>
    public static string RenameType(string sql, Name from, Name to) => Replace(sql, piece =>
    {
        var isAlone = from.Schema == Name.DefaultSchema && ReadAlone(piece) == from.Local && (piece.Index == 0 || IsCast(sql, piece));
        return isAlone || Read(piece) == from ? NameJson.Format(to) : null;
    });

    /// <summary>The SQL when a schema has another name.</summary>
    public static string RenameSchema(string sql, string from, string to) => Replace(sql, piece => Read(piece) is { } name && name.Schema == from ? NameJson.Format(name with { Schema = to }) : null);

    /// <summary>The SQL when a value of an enum has another name.</summary>
    public static string RenameValue(string sql, Name type, string from, string to) => Values().Replace(sql, value =>
        Identifier.Literal(from).TrimStart() == value.Groups[1].Value && IsType(value.Groups[2].Value, type) ? $"{Identifier.Literal(to)}::{value.Groups[2].Value}" : value.Value);

    private static string Replace(string sql, Func<Match, string?> change) => Pieces().Replace(sql, piece =>
    {
        // The name of a relation as a constant: 'public.users'::regclass.
        var isRelation = piece.Value[0] == '\'' && sql.AsSpan(piece.Index + piece.Length).StartsWith("::regclass", StringComparison.Ordinal);
        if (isRelation) return Identifier.Literal(Replace(piece.Value[1..^1].Replace("''", "'", StringComparison.Ordinal), change));
        return change(piece) ?? piece.Value;
    });

    /// <summary>Most pieces of SQL do not hold most names, and that is told quickly.</summary>
    private static bool MayHold(string sql, Name name) => sql.Contains(name.Local, StringComparison.OrdinalIgnoreCase) || name.Local.Contains('"', StringComparison.Ordinal);

    private static bool IsCall(string sql, Match piece) => sql.AsSpan(piece.Index + piece.Length).TrimStart().StartsWith("(", StringComparison.Ordinal);

    private static bool IsCast(string sql, Match piece) => sql.AsSpan(0, piece.Index).TrimEnd().EndsWith("::", StringComparison.Ordinal);

    private static Name? Read(Match piece) => piece.Groups[2] is { Success: true } local ? new Name(Value(piece.Groups[1].Value), Value(local.Value)) : null;

    private static string? ReadAlone(Match piece) => piece.Groups[3] is { Success: true } alone ? Value(alone.Value) : null;

    private static string Value(string identifier) => identifier[0] == '"' ? identifier[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : identifier.ToLowerInvariant();

    [GeneratedRegex("""'(?:[^']|'')*'|("(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_$]*)\s*\.\s*("(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_$]*)|("(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_$]*)""")]
    private static partial Regex Pieces();

    [GeneratedRegex("""('(?:[^']|'')*')::((?:"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_$]*)(?:\.(?:"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_$]*))?)""")]
    private static partial Regex Values();
}
