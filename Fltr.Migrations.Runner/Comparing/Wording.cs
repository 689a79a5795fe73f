namespace Fltr.Migrations.Runner.Comparing;

/// <summary>The words for a difference.</summary>
internal static class Wording
{
    private const int Longest = 100;

    /// <summary>"table users", "column users.email", "constraint FK_… of user_credits".</summary>
    public static string Object(SchemaPart part) => part.Kind switch
    {
        PartKind.Column => $"column {part.Path}",
        PartKind.Table when part["kind"] is { } kind => $"{kind.Split(' ', 2)[1]} {part.Path}",
        PartKind.Type when part["kind"] is { } kind => $"{kind.Split(' ', 2)[1]} {part.Path}",
        _ when part.Table is null => $"{Word(part.Kind)} {part.Path}",
        _ => $"{Word(part.Kind)} {part.Name} of {(part.Schema == Sql.Name.DefaultSchema ? "" : $"{part.Schema}.")}{part.Table}",
    };

    /// <summary>What it says, where the name alone says little.</summary>
    public static string Definition(SchemaPart part) => part.Kind switch
    {
        PartKind.Column => $": {part["type"]}",
        PartKind.Constraint or PartKind.Index => $": {Short(part["definition"])}",
        _ => "",
    };

    public static string Member(SchemaPart part, string member, string? found, string? expected) => member switch
    {
        // Two long texts that differ in one place help nobody on one line.
        "definition" when part.Kind is PartKind.Table or PartKind.Function => $"{Object(part)}: its definition is not the one of the migrations",
        "comment" or "default" => $"{Object(part)}: {member} is {found ?? "none"}, the migrations make it {expected ?? "none"}",
        "kind" or "type" => $"{Object(part)} is {found}, the migrations make it {expected}",
        "null" => found == "allowed" ? $"{Object(part)} may be null, the migrations make it not null" : $"{Object(part)} is not null, the migrations let it be null",
        _ => $"{Object(part)}: {member} is {Short(found)}, the migrations make it {Short(expected)}",
    };

    public static string Short(string? text)
    {
        if (text is null) return "none";
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= Longest ? line : $"{line[..Longest]}…";
    }

    private static string Word(PartKind kind) => kind.ToString().ToLowerInvariant();
}
