using System.Text;
using System.Text.Json.Serialization;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Plans;

/// <summary>A migration as the runner applies it.</summary>
/// <param name="Version">Twelve digits.</param>
/// <param name="Checksum">Of the meaning: the operations that the author wrote, not their text.</param>
/// <param name="Name">The class.</param>
public sealed record PlannedMigration(long Version, string Checksum, string Name)
{
    private readonly Unread<Seq<PlannedOperation>> _operations = new([]);
    private readonly Unread<Seq<PlannedOperation>>? _down;

    /// <summary>What it does, for people.</summary>
    public string? Description { get; init; }

    /// <summary>The service that wrote it.</summary>
    public string? Owner { get; init; }

    /// <summary>Its place in a change.</summary>
    public Phase Phase { get; init; }

    /// <summary>The change.</summary>
    public string? Change { get; init; }

    /// <summary>How long after expand and backfill a contract waits, in seconds.</summary>
    public long Wait { get; init; }

    /// <summary>The services that use what a contract takes away: each has to acknowledge before it runs. Null when there are none.</summary>
    public Seq<string>? WaitsFor { get; init; }

    /// <summary>Why there is no way back, where the author says so.</summary>
    public string? Irreversible { get; init; }

    /// <summary>The objects that it reads or points at.</summary>
    public Seq<Name> Reads { get; init; } = [];

    /// <summary>The objects that it changes, rows or definition.</summary>
    public Seq<Name> Writes { get; init; } = [];

    /// <summary>What it asked of the catalog, with the answers.</summary>
    public Seq<Assumption> Assumptions { get; init; } = [];

    /// <summary>What it does, in order. Out of a plan file, it is read when it is asked for.</summary>
    public Seq<PlannedOperation> Operations
    {
        get => _operations.Value;
        init => _operations = new(value);
    }

    /// <summary>What undoes it, in order; null when nothing can.</summary>
    public Seq<PlannedOperation>? Down
    {
        get => _down?.Value;
        init => _down = value is null ? null : new(value);
    }

    /// <summary>What undoes it, as JSON.</summary>
    [JsonIgnore]
    public string? DownJson => _down is null ? null : _down.Json.IsEmpty ? PlanJson.Write(_down.Value) : Encoding.UTF8.GetString(_down.Json.Span);

    internal Unread<Seq<PlannedOperation>> UnreadOperations
    {
        init => _operations = value;
    }

    internal Unread<Seq<PlannedOperation>> UnreadDown
    {
        init => _down = value;
    }

    /// <summary>The objects for which this migration and another one have to keep their order.</summary>
    public IEnumerable<Name> Meets(IReadOnlyCollection<Name> reads, IReadOnlyCollection<Name> writes) =>
        Writes.Where(w => writes.Contains(w) || reads.Contains(w)).Concat(Reads.Where(writes.Contains)).Distinct().Order();
}
