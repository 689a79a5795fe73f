using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs;

/// <summary>A change of the schema that nobody could read, as a fact of the catalog.</summary>
/// <param name="Object">The object whose definition is not wholly known; null when it may be any.</param>
/// <param name="Because">Why: "EXECUTE in a DO block builds its SQL when it runs".</param>
public sealed record Unseen(Name? Object, string Because)
{
    /// <summary>The catalog that knows of it. Of a table, not all columns are known from then on.</summary>
    public Catalog Apply(Catalog before)
    {
        if (Object is { } name && before.Find(name) is { } table) before = before.With(table with { Seen = false });
        return before.With(this);
    }
}
