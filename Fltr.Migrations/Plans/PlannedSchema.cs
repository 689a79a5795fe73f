using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Catalogs.Comparing;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Plans;

/// <summary>What a database is when all migrations of a plan were applied to it, in the words of PostgreSQL 15: enough to know it again, not to say how another differs.</summary>
/// <param name="Uses">The schemas that the migrations make something in, and <c>public</c>.</param>
/// <param name="Fingerprint">The hash of everything in them, and of the extensions.</param>
public sealed record PlannedSchema(Seq<string> Uses, string Fingerprint)
{
    /// <summary>That of a catalog in PostgreSQL's words; null where something in it is not certain.</summary>
    public static PlannedSchema? Of(Catalog catalog)
    {
        if (catalog.Unseen.Count > 0 || catalog.Tables.Any(t => !t.Seen)) return null;

        var parts = CatalogParts.Of(catalog);
        var used = Differences.UsedSchemas(parts);
        return new PlannedSchema([.. used.Order(StringComparer.Ordinal)], Catalogs.Comparing.Fingerprint.Of(parts, used));
    }

    /// <summary>Whether a database is that.</summary>
    /// <param name="found">What it is made of, in the order of <see cref="CatalogParts"/>.</param>
    public bool Is(IReadOnlyList<SchemaPart> found) => Catalogs.Comparing.Fingerprint.Of(found, Uses.ToHashSet()) == Fingerprint;
}
