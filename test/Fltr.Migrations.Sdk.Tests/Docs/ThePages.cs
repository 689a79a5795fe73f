using Fltr.Migrations.Database.Tests.Harness;

namespace Fltr.Migrations.Sdk.Tests.Docs;

/// <summary>Where the pages are, and the server that they speak of.</summary>
internal static class ThePages
{
    /// <summary>The one for an empty folder; all others have this repository before them.</summary>
    public const string Tutorial = "docs/tutorial.md";

    private static readonly string _root = Path.GetFullPath(Path.Combine(Built.Sdk, "../.."));

    public static IReadOnlyList<string> All { get; } =
        ["README.md", "CONTRIBUTING.md", .. Directory.EnumerateFiles(At("docs"), "*.md").Select(f => $"docs/{Path.GetFileName(f)}").Order(StringComparer.Ordinal)];

    public static string At(string page) => Path.Combine(_root, page);

    /// <summary>As the pages say: postgres://me:secret@db.example:5432.</summary>
    public static async Task<ThrowawayServer> ServerAsync()
    {
        var server = await ThrowawayServer.StartAsync();
        await Query.RunAsync(server.Address("postgres"), "create role me superuser login password 'secret'");
        return server;
    }
}
