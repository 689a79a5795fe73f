using Fltr.Migrations.Bench.Materials;

namespace Fltr.Migrations.Bench.Contests;

/// <summary>What is measured, by name and in the order of the table.</summary>
internal static class Contest
{
    public static IReadOnlyList<(string Name, Func<Workshop, Task<IReadOnlyList<Row>>> Run)> All { get; } =
    [
        ("apply", Apply.RunAsync),
        ("online", Online.RunAsync),
        ("no-op", NoOp.RunAsync),
        ("network", Network.RunAsync),
        ("verify", Verify.RunAsync),
        ("check", Check.RunAsync),
        ("build", Build.RunAsync),
    ];
}
