using System.CommandLine;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Local;
using Fltr.Migrations.Tool.Json;

namespace Fltr.Migrations.Tool.Commands.Db;

/// <summary><c>db reset</c>.</summary>
internal static class ResetCommand
{
    public static Command Create()
    {
        var command = new Command("reset", "Stop it and delete all its data: up then begins with an empty one.");
        command.Do(async (_, screen, cancellation) =>
        {
            var server = await LocalServer.FindAsync(cancellation);
            var before = await server.StatusAsync(cancellation);
            await server.ResetAsync(cancellation);
            var existed = before.State != LocalState.Absent;
            screen.Line(existed ? $"The local PostgreSQL and all its databases were deleted from {before.Folder}. {ToolName.Text} up makes new ones." : "There is no local PostgreSQL to delete.");
            screen.Document(LocalDocument.Of(await server.StatusAsync(cancellation)) with { Changed = existed }, json => json.LocalDocument);
            return ExitCode.Done;
        });
        return command;
    }
}
