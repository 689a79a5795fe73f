namespace Fltr.Migrations.Catalogs.Comparing;

/// <summary>Finds what is missing under one name and there under another: the names are all that a tool like Drizzle does differently.</summary>
internal static class Renames
{
    /// <summary>Takes the pairs out of both lists.</summary>
    public static IReadOnlyList<Difference> Take(List<SchemaPart> extra, List<SchemaPart> missing, Wording wording)
    {
        var renames = new List<Difference>();
        foreach (var expected in missing.Where(p => p.Table is not null).ToList())
        {
            var found = extra.Find(p => IsSame(p, expected)) ?? extra.Find(p => IsConstraintOf(p, expected) || IsConstraintOf(expected, p));
            if (found is null) continue;

            extra.Remove(found);
            missing.Remove(expected);
            renames.Add(found.Kind == expected.Kind ? Named(found, expected, wording) : Unlike(found, expected, wording));
        }

        return renames;
    }

    private static bool IsSame(SchemaPart one, SchemaPart other) =>
        one.Kind == other.Kind && one.Kind is PartKind.Constraint or PartKind.Index or PartKind.Trigger && IsBeside(one, other) && one.Members.SequenceEqual(other.Members);

    // A unique constraint and a unique index hold off the same rows, but statements that name one do not find the other.
    private static bool IsConstraintOf(SchemaPart constraint, SchemaPart index) =>
        constraint.Backing is not null && index.Kind == PartKind.Index && IsBeside(constraint, index) && index["definition"] == constraint.Backing && index["state"] is null;

    private static bool IsBeside(SchemaPart one, SchemaPart other) => one.Schema == other.Schema && one.Table == other.Table;

    private static Difference Named(SchemaPart found, SchemaPart expected, Wording wording) => new(DifferenceKind.Named, found, wording.Named(found, expected.Name))
    {
        Member = "name",
        Found = found.Name,
        Expected = expected.Name,
        Sql = Repairs.Rename(found, expected.Name),
    };

    private static Difference Unlike(SchemaPart found, SchemaPart expected, Wording wording) => new(DifferenceKind.Named, found, wording.Unlike(found, expected))
    {
        Member = "name",
        Found = found.Name,
        Expected = expected.Name,
        Sql = expected.Kind == PartKind.Index ? Repairs.ToIndex(found, expected) : Repairs.ToConstraint(found, expected),
    };
}
