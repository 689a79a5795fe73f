using Fltr.Migrations.Catalogs.Comparing;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Runner.Comparing;

/// <summary>What a history of operations makes, thought through without a database.</summary>
/// <param name="Expected">What the applied migrations make.</param>
/// <param name="Later">What they and the pending ones make; null when nothing is pending.</param>
/// <param name="Unseen">Where that is not certain: changes that nobody could read.</param>
public sealed record FoldedHistory(IReadOnlyList<SchemaPart> Expected, IReadOnlyList<SchemaPart>? Later, IReadOnlyList<string> Unseen);

/// <summary>Folds operations the way PostgreSQL would apply them. Null when it cannot be done here.</summary>
/// <param name="applied">Those of the applied migrations.</param>
/// <param name="all">Those of the applied and the pending ones in order; null when nothing is pending.</param>
/// <param name="cancellation">Ends it.</param>
public delegate Task<FoldedHistory?> FoldHistory(Seq<Operation> applied, Seq<Operation>? all, CancellationToken cancellation);
