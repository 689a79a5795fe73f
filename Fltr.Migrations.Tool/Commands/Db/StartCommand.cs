using System.CommandLine;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Local;
using Fltr.Migrations.Tool.Json;

namespace Fltr.Migrations.Tool.Commands.Db;

/// <summary><c>db start</c>.</summary>
internal static class StartCommand
{
    public static Command Create()
    {
        var command = new Command("start", "Start it; it is made first where there is none.");
        command.Do(async (_, screen, cancellation) =>
        {
            var server = await LocalServer.FindAsync(cancellation);
            var started = await server.StartAsync(cancellation);
            var status = await server.StatusAsync(cancellation);
            screen.Line($"PostgreSQL {status.Version} {(started ? "was started" : "runs already")} on 127.0.0.1:{status.Port}. {ToolName.Text} up applies the migrations.");
            screen.Document(LocalDocument.Of(status) with { Changed = started }, json => json.LocalDocument);
            return ExitCode.Done;
        });
        return command;
    }
}
