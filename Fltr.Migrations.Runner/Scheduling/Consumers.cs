using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.History;
using Npgsql;

namespace Fltr.Migrations.Runner.Scheduling;

/// <summary>A service said that it no longer uses what a change takes away.</summary>
public sealed record Acknowledgement(string Service, string Change, string Build, DateTimeOffset At);

/// <summary>A build of a service was seen to start.</summary>
public sealed record Heartbeat(string Service, string Build, DateTimeOffset At);

/// <summary>What services have said of themselves. An acknowledgement counts from its change's expand on, and until another build is seen.</summary>
public sealed record Consumers(IReadOnlyList<Acknowledgement> Acknowledgements, IReadOnlyList<Heartbeat> Heartbeats)
{
    private const string Query = "select service, change, build, state, (extract(epoch from at) * 1000000)::bigint from fltr_migrations.consumer where state <> 'withdrawn' order by at";

    /// <summary>Nobody has said anything.</summary>
    public static Consumers None { get; } = new([], []);

    /// <summary>When the database became a copy: nothing before it counts.</summary>
    public DateTimeOffset? WaitsFrom { get; init; }

    internal static async Task<Consumers> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Query, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var (acknowledgements, heartbeats) = (new List<Acknowledgement>(), new List<Heartbeat>());
        while (await reader.ReadAsync(cancellation))
        {
            var (service, build, at) = (reader.GetString(0), reader.GetString(2), HistoryQueries.Microseconds(reader.GetInt64(4)));
            if (reader.GetString(3) == "seen") heartbeats.Add(new Heartbeat(service, build, at));
            else acknowledgements.Add(new Acknowledgement(service, reader.GetString(1), build, at));
        }

        return new Consumers(acknowledgements, heartbeats);
    }

    /// <summary>Who stands against a contract, and how.</summary>
    internal IReadOnlyList<string> Missing(PlannedMigration contract, IReadOnlyList<AppliedMigration> applied, DateTimeOffset now) =>
        [.. (contract.WaitsFor ?? []).Select(s => Against(s, contract.Change!, applied, now)).OfType<string>()];

    /// <summary>How a service stands against a change's contract; null when it is ready.</summary>
    internal string? Against(string service, string change, IReadOnlyList<AppliedMigration> applied, DateTimeOffset now) =>
        Against(service, change, applied.Where(a => a.Change == change && a.Phase == Phase.Expand).Select(a => (DateTimeOffset?)a.AppliedAt).Max(), now);

    private string? Against(string service, string change, DateTimeOffset? expanded, DateTimeOffset now)
    {
        var said = Acknowledgements.Where(a => a.Service == service && a.Change == change && (expanded is null || a.At >= expanded)).ToList();
        if (said.Count == 0) return $"{service} has not acknowledged";

        var last = said.MaxBy(a => a.At)!;
        if (last.At > now) return $"{service} acknowledged in the future of the server's clock ({last.At:yyyy-MM-dd HH:mm} UTC), which went back";

        var other = Heartbeats.Where(h => h.Service == service && h.At > last.At && said.All(a => a.Build != h.Build)).MaxBy(h => h.At);
        return other is null ? null : $"{service} acknowledged with {Named(last.Build)}, and {Named(other.Build)} was seen {Ago(now - other.At)} ago";
    }

    private static string Named(string build) => build.Length == 0 ? "no build named" : build.StartsWith("build", StringComparison.OrdinalIgnoreCase) ? build : $"build {build}";

    private static string Ago(TimeSpan time) => time switch
    {
        { TotalMinutes: < 2 } => $"{(int)time.TotalSeconds} s",
        { TotalHours: < 2 } => $"{(int)time.TotalMinutes} minutes",
        { TotalDays: < 2 } => $"{(int)time.TotalHours} hours",
        _ => $"{(int)time.TotalDays} days",
    };
}
