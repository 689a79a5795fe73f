using Fltr.Migrations.Catalogs.Comparing;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Connections;

namespace Fltr.Migrations.Tool.Json;

/// <summary>What <c>adopt</c> prints.</summary>
/// <param name="ExitCode">0 when it was adopted, 1 when it differs.</param>
/// <param name="Database">The logical name.</param>
/// <param name="Address">Where it is, without the password.</param>
/// <param name="AsOf">The version.</param>
/// <param name="Adopted">The versions that are recorded as applied now.</param>
/// <param name="Differences">What keeps it from being adopted.</param>
/// <param name="Ignored">What was not compared.</param>
internal sealed record AdoptDocument(
    int ExitCode, string Database, string Address, long AsOf, IReadOnlyList<long> Adopted, IReadOnlyList<AdoptDifference> Differences, IReadOnlyList<string> Ignored)
{
    public static AdoptDocument Of(string database, DatabaseAddress address, long version, AdoptRun run, ExitCode code) => new(
        (int)code, database, address.Display, version, code == Runner.ExitCode.Done ? [.. run.Versions.Select(v => v.Version)] : [], [.. run.Differences.Select(AdoptDifference.Of)], run.Ignored);
}

/// <summary>One difference. <c>Kind</c> is <c>missing</c>, <c>extra</c>, <c>different</c> or <c>named</c>; <c>Object</c> is <c>table</c>, <c>column</c>, <c>constraint</c>, …</summary>
internal sealed record AdoptDifference(string Kind, string Object, string Name, string? Member, string? Found, string? Expected, string Message, IReadOnlyList<string> Sql)
{
    public static AdoptDifference Of(Difference difference) => new(
        difference.Kind.ToString().ToLowerInvariant(), difference.Part.Kind.ToString().ToLowerInvariant(), difference.Part.Path,
        difference.Member, difference.Found, difference.Expected, difference.Text, difference.Sql);
}
