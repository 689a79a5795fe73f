using System.Diagnostics;

namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>
/// Runs a server for exactly as long as this process lives: a shell waits for the end of its standard input, which comes however
/// the test run ends, SIGKILL included; then it stops the server and removes the files.
/// </summary>
internal sealed class Leash : IDisposable
{
    private const string Script = """
        folder="$1"; shift
        "$@" </dev/null >"$folder/log" 2>&1 &
        server=$!
        read -r line
        kill -QUIT $server 2>/dev/null
        wait $server
        rm -rf "$folder"
        """;

    private readonly Process shell;

    private Leash(Process shell) => this.shell = shell;

    public static Leash Hold(string folder, IReadOnlyList<string> prefix, IReadOnlyList<string> server)
    {
        string[] command = [.. prefix, "/bin/sh", "-c", "exec >/dev/null 2>&1\n" + Script, "sh", folder, .. server];
        var start = new ProcessStartInfo(command[0]) { RedirectStandardInput = true, WorkingDirectory = "/" };
        foreach (var argument in command.Skip(1))
            start.ArgumentList.Add(argument);
        return new Leash(Process.Start(start)!);
    }

    public void Dispose()
    {
        shell.StandardInput.Close();
        shell.WaitForExit();
        shell.Dispose();
    }
}
