namespace Fltr.Migrations.Catalogs.Comparing;

/// <summary>Compares a database with what its migrations make, object by object and member by member.</summary>
public static class Differences
{
    /// <summary>Where a database differs from its migrations.</summary>
    /// <param name="found">The database. What lies in schemas that the migrations do not use is not looked at.</param>
    /// <param name="expected">What the migrations make.</param>
    public static IReadOnlyList<Difference> Find(IReadOnlyList<SchemaPart> found, IReadOnlyList<SchemaPart> expected) => Find(found, expected, Wording.OfMigrations);

    /// <summary>Where a database differs from another one, whatever made them.</summary>
    /// <param name="found">The one. What lies in schemas that the other does not use is not looked at.</param>
    /// <param name="other">The other.</param>
    public static IReadOnlyList<Difference> FindBetween(IReadOnlyList<SchemaPart> found, IReadOnlyList<SchemaPart> other) => Find(found, other, Wording.OfTheOther);

    private static IReadOnlyList<Difference> Find(IReadOnlyList<SchemaPart> found, IReadOnlyList<SchemaPart> expected, Wording words)
    {
        var used = UsedSchemas(expected);
        var here = found.Where(p => IsCompared(p, used)).ToDictionary(p => p.Key);
        var there = expected.ToDictionary(p => p.Key);

        // What a missing table has, or one that nobody knows, is not to be said again column by column.
        var extra = here.Values.Where(p => !there.ContainsKey(p.Key) && (p.Table is null || there.ContainsKey(p.Owner))).ToList();
        var missing = there.Values.Where(p => !here.ContainsKey(p.Key) && (p.Table is null || here.ContainsKey(p.Owner))).ToList();
        var renamed = Renames.Take(extra, missing, words);

        return
        [
            .. here.Values.Where(p => there.ContainsKey(p.Key)).SelectMany(p => Members(p, there[p.Key], words))
                .Concat(missing.Select(p => Missing(p, words))).Concat(extra.Select(p => Extra(p, words))).Concat(renamed)
                .OrderBy(d => d.Part.Schema, StringComparer.Ordinal).ThenBy(d => d.Part.Table ?? d.Part.Name, StringComparer.Ordinal)
                .ThenBy(d => d.Part.Kind).ThenBy(d => d.Part.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>What the database has and nobody compares, for people.</summary>
    public static IReadOnlyList<string> Ignored(IReadOnlyList<SchemaPart> found, IReadOnlyList<SchemaPart> expected)
    {
        var known = expected.Where(p => p.Kind == PartKind.Extension).Select(p => p.Key).ToHashSet();
        return [.. Ignored(found, UsedSchemas(expected)), .. found.Where(p => p.Kind == PartKind.Extension && !known.Contains(p.Key)).Select(p => $"extension {p.Name}")];
    }

    /// <summary>The schemas that the database has beside those that are compared, for people.</summary>
    public static IReadOnlyList<string> Ignored(IReadOnlyList<SchemaPart> found, IReadOnlySet<string> used)
    {
        return [.. found.Where(p => p.Kind == PartKind.Schema && !used.Contains(p.Schema)).Select(s => Of(s, found.Count(p => p.Schema == s.Schema && p.Kind is PartKind.Table or PartKind.Function or PartKind.Type)))];

        static string Of(SchemaPart schema, int objects) => $"schema {schema.Name} ({objects} {(objects == 1 ? "object" : "objects")})";
    }

    /// <summary>The schemas in which it makes something; <c>public</c> is everybody's.</summary>
    public static IReadOnlySet<string> UsedSchemas(IReadOnlyList<SchemaPart> expected) => new HashSet<string>([Sql.Name.DefaultSchema, .. expected.Where(p => p.Kind != PartKind.Extension).Select(p => p.Schema)]);

    /// <summary>Whether a part is looked at: it lies in a schema that the migrations use, or is an extension.</summary>
    internal static bool IsCompared(SchemaPart part, IReadOnlySet<string> used) => part.Kind == PartKind.Extension || used.Contains(part.Schema);

    private static IEnumerable<Difference> Members(SchemaPart found, SchemaPart expected, Wording words)
    {
        // Of another kind, it has hardly a member in common with what it should be.
        var names = found["kind"] != expected["kind"] ? ["kind"] : expected.Members.Concat(found.Members).Select(m => m.Name).Distinct();
        return names.Where(n => found[n] != expected[n]).Select(n => new Difference(DifferenceKind.Different, found, words.Member(found, n, found[n], expected[n]))
        {
            Member = n,
            Found = found[n],
            Expected = expected[n],
            Sql = n == "comment" ? Repairs.Comment(found, expected[n]) : [],
        });
    }

    private static Difference Missing(SchemaPart part, Wording words) => new(DifferenceKind.Missing, part, words.Missing(part)) { Expected = part["definition"]?.Trim() };

    private static Difference Extra(SchemaPart part, Wording words) => new(DifferenceKind.Extra, part, words.Extra(part)) { Found = part["definition"]?.Trim() };
}
