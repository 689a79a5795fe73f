using System.CommandLine;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Local;
using Fltr.Migrations.Tool.Json;

namespace Fltr.Migrations.Tool.Commands.Db;

/// <summary><c>db status</c>.</summary>
internal static class DbStatusCommand
{
    public static Command Create()
    {
        var command = new Command("status", "Show whether it runs, where, and where its data lies.");
        command.Do(async (_, screen, cancellation) =>
        {
            var status = await (await LocalServer.FindAsync(cancellation)).StatusAsync(cancellation);
            screen.Line(status.State switch
            {
                LocalState.Running => $"PostgreSQL {status.Version} runs on 127.0.0.1:{status.Port}; its data is in {status.Folder}.",
                LocalState.Stopped => $"PostgreSQL {status.Version} is stopped; its data is in {status.Folder}. {ToolName.Text} db start starts it.",
                _ => $"There is no local PostgreSQL yet. {ToolName.Text} db start makes one of version {status.Version} in {status.Folder}.",
            });
            screen.Document(LocalDocument.Of(status), json => json.LocalDocument);
            return ExitCode.Done;
        });
        return command;
    }
}
