using Fltr.Migrations.Catalogs.Comparing;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.History;
using Fltr.Migrations.Runner.Live;
using Npgsql;

namespace Fltr.Migrations.Runner.Comparing;

/// <summary>A live catalog beside the folded history of its database.</summary>
/// <param name="Found">The live one.</param>
/// <param name="Expected">What the applied migrations make.</param>
/// <param name="Later">What the pending ones make of that; null when nothing is pending.</param>
/// <param name="Unseen">Where that is not certain, and what the catalog has no word for.</param>
internal sealed record FoldedComparison(IReadOnlyList<SchemaPart> Found, IReadOnlyList<SchemaPart> Expected, IReadOnlyList<SchemaPart>? Later, IReadOnlyList<string> Unseen)
{
    /// <summary>Whether nothing differs, and nothing may differ unseen.</summary>
    public bool IsAsExpected => Unseen.Count == 0 && Differences.Find(Found, Expected).Count == 0;

    public static async Task<FoldedComparison?> MakeAsync(
        NpgsqlConnection connection, PlanFile plan, IReadOnlyList<(AppliedMigration Migration, Seq<Operation> Operations)> applied, FoldHistory fold, CancellationToken cancellation)
    {
        var versions = applied.Select(a => a.Migration.Version).ToHashSet();
        var pending = plan.Entries.Where(e => !versions.Contains(e.Version)).Select(plan.Read).Select(p => (p.Version, Operations: p.Operations.Select(o => o.Operation))).ToList();
        var all = applied.Select(a => (a.Migration.Version, Operations: a.Operations.AsEnumerable())).Concat(pending).OrderBy(m => m.Version).SelectMany(m => m.Operations);
        var folding = fold([.. applied.SelectMany(a => a.Operations)], pending.Count == 0 ? null : [.. all], cancellation);

        // The server is asked while the compiler thinks.
        var (catalog, beyond) = LiveCatalog.ReadAll(connection, [HistorySchema.Name], cancellation);
        if (await folding is not { } folded) return null;

        var used = Differences.UsedSchemas(folded.Expected);
        return new FoldedComparison(CatalogParts.Of(catalog), folded.Expected, folded.Later, [.. folded.Unseen, .. beyond.Where(b => used.Contains(b.Schema)).Select(b => b.What)]);
    }
}
