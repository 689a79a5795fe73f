namespace Fltr.Migrations.Catalogs.Comparing;

/// <summary>The words for a difference between a database and what it is compared with.</summary>
internal sealed class Wording
{
    private const int Longest = 100;

    private readonly string _makes;
    private readonly string _names;
    private readonly string _lets;
    private readonly string _absent;
    private readonly string _whose;

    private Wording(string makes, string names, string lets, string absent, string whose) => (_makes, _names, _lets, _absent, _whose) = (makes, names, lets, absent, whose);

    /// <summary>The other side is what the migrations make.</summary>
    public static Wording OfMigrations { get; } = new("the migrations make it", "the migrations name it", "the migrations let it be null", "and no migration makes it", "the migrations");

    /// <summary>The other side is a live database as well.</summary>
    public static Wording OfTheOther { get; } = new("in the other it is", "in the other it is named", "in the other it may be null", "and not in the other", "the other");

    /// <summary>"table users", "column users.email", "constraint FK_… of user_credits".</summary>
    public static string Object(SchemaPart part) => part.Kind switch
    {
        PartKind.Column => $"column {part.Path}",
        PartKind.Table when part["kind"] is { } kind => $"{kind.Split(' ', 2)[1]} {part.Path}",
        PartKind.Type when part["kind"] is { } kind => $"{kind.Split(' ', 2)[1]} {part.Path}",
        PartKind.Other when part["kind"] is { } kind => $"{kind} {part.Name}{(part.Table is null ? "" : $" of {Table(part)}")}",
        _ when part.Table is null => $"{Word(part.Kind)} {part.Path}",
        _ => $"{Word(part.Kind)} {part.Name} of {Table(part)}",
    };

    /// <summary>What it says, where the name alone says little.</summary>
    public static string Definition(SchemaPart part) => part.Kind switch
    {
        PartKind.Column => $": {part["type"]}",
        PartKind.Constraint or PartKind.Index => $": {Short(part["definition"])}",
        _ => "",
    };

    public string Missing(SchemaPart part) => $"{Object(part)} is missing{Definition(part)}";

    public string Extra(SchemaPart part) => $"{Object(part)} is there, {_absent}{Definition(part)}";

    public string Named(SchemaPart found, string name) => $"{Object(found)}: {_names} {name}{Definition(found)}";

    public string Unlike(SchemaPart found, SchemaPart expected) =>
        $"{Object(found)}: {_makes.Replace(" it", "", StringComparison.Ordinal)} {(expected.Kind == PartKind.Index ? "a unique index" : "a unique constraint")} {expected.Name} of it{Definition(found)}";

    public string Member(SchemaPart part, string member, string? found, string? expected) => member switch
    {
        // Two long texts that differ in one place help nobody on one line.
        "definition" when part.Kind is PartKind.Table or PartKind.Function => $"{Object(part)}: its definition is not the one of {_whose}",
        "comment" or "default" => $"{Object(part)}: {member} is {found ?? "none"}, {_makes} {expected ?? "none"}",
        "kind" or "type" => $"{Object(part)} is {found}, {_makes} {expected}",
        "null" => found == "allowed" ? $"{Object(part)} may be null, {_makes} not null" : $"{Object(part)} is not null, {_lets}",
        _ => $"{Object(part)}: {member} is {Short(found)}, {_makes} {Short(expected)}",
    };

    public static string Short(string? text)
    {
        if (text is null) return "none";
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= Longest ? line : $"{line[..Longest]}…";
    }

    private static string Table(SchemaPart part) => $"{(part.Schema == Sql.Name.DefaultSchema ? "" : $"{part.Schema}.")}{part.Table}";

    private static string Word(PartKind kind) => kind.ToString().ToLowerInvariant();
}
