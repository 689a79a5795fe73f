using System.CommandLine;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Local;
using Fltr.Migrations.Tool.Json;

namespace Fltr.Migrations.Tool.Commands.Db;

/// <summary><c>db stop</c>.</summary>
internal static class StopCommand
{
    public static Command Create()
    {
        var command = new Command("stop", "Stop it; its data stays.");
        command.Do(async (_, screen, cancellation) =>
        {
            var server = await LocalServer.FindAsync(cancellation);
            var stopped = await server.StopAsync(cancellation);
            screen.Line(stopped ? $"The local PostgreSQL was stopped. Its data stays; {ToolName.Text} db start starts it again." : "The local PostgreSQL does not run.");
            screen.Document(LocalDocument.Of(await server.StatusAsync(cancellation)) with { Changed = stopped }, json => json.LocalDocument);
            return ExitCode.Done;
        });
        return command;
    }
}
