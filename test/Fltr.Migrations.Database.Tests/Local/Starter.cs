using Fltr.Migrations.Runner.Local;

namespace Fltr.Migrations.Database.Tests.Local;

/// <summary>Starts the local server as the tool would, and says whether it had to.</summary>
internal static class Starter
{
    public static async Task<int> RunAsync()
    {
        var server = await LocalServer.FindAsync();
        var started = await server.StartAsync();
        Console.WriteLine(started ? "started" : "found");
        return 0;
    }
}
