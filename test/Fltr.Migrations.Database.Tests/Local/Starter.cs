using Fltr.Migrations.Runner.Local;

namespace Fltr.Migrations.Database.Tests.Local;

/// <summary>This assembly as a program: starts the local server as the tool would, and says whether it had to.</summary>
internal static class Starter
{
    public static async Task<int> Main()
    {
        var server = await LocalServer.FindAsync();
        var started = await server.StartAsync();
        Console.WriteLine(started ? "started" : "found");
        return 0;
    }
}
