using Fltr.Migrations.Runner;

namespace Fltr.Migrations.Tool.Json;

/// <summary>What <c>verify</c> prints.</summary>
/// <param name="ExitCode">0 when every database is as expected, 1 when one is not.</param>
/// <param name="Databases">One by one.</param>
internal sealed record VerifyDocument(int ExitCode, IReadOnlyList<VerifiedDatabase> Databases)
{
    public static VerifyDocument Of(IEnumerable<VerifyRun> runs, ExitCode code) => new((int)code, [.. runs.Select(VerifiedDatabase.Of)]);
}

/// <summary>One database.</summary>
/// <param name="Database">The logical name.</param>
/// <param name="Applied">How many migrations it has.</param>
/// <param name="Differences">The drift; <c>Verdict</c> is <c>unexpected</c> or <c>anticipated</c>.</param>
/// <param name="OpenChanges">What is expected now and goes or changes with a pending migration.</param>
/// <param name="Unfinished">Versions that are half applied.</param>
/// <param name="Ignored">What was not compared.</param>
/// <param name="Unseen">What may differ unseen, where no database could be made to compare with.</param>
internal sealed record VerifiedDatabase(string Database, int Applied, IReadOnlyList<VerifiedDifference> Differences, IReadOnlyList<AdoptDifference> OpenChanges, IReadOnlyList<long> Unfinished, IReadOnlyList<string> Ignored, IReadOnlyList<string>? Unseen)
{
    public static VerifiedDatabase Of(VerifyRun run) => new(
        run.Database, run.Applied, [.. run.Drifts.Select(d => new VerifiedDifference(d.Verdict.ToString().ToLowerInvariant(), AdoptDifference.Of(d.Difference)))],
        [.. run.Open.Select(AdoptDifference.Of)], run.Unfinished, run.Ignored, run.Unseen.Count == 0 ? null : run.Unseen);
}

/// <summary>A difference with its verdict.</summary>
internal sealed record VerifiedDifference(string Verdict, AdoptDifference Difference);
