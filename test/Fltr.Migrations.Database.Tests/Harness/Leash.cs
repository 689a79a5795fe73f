using System.Diagnostics;

namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>
/// Runs a server for exactly as long as this process lives: a shell waits for the end of its standard input, which comes however
/// the test run ends, SIGKILL included; then it stops the server and removes the files.
/// </summary>
internal sealed class Leash : IDisposable
{
    private const string Script = """
        folder="$1"; signal="$2"; shift 2
        "$@" </dev/null >"$folder/log" 2>&1 &
        server=$!
        read -r line
        kill -$signal $server 2>/dev/null
        wait $server
        rm -rf "$folder"
        """;

    private readonly Process shell;

    private Leash(Process shell) => this.shell = shell;

    /// <summary>Starts a server.</summary>
    /// <param name="folder">What is removed with it; its log is written there.</param>
    /// <param name="prefix">What runs a command as the server's account.</param>
    /// <param name="server">The server's command.</param>
    /// <param name="signal">What ends it at once.</param>
    public static Leash Hold(string folder, IReadOnlyList<string> prefix, IReadOnlyList<string> server, string signal = "QUIT")
    {
        string[] command = [.. prefix, "/bin/sh", "-c", "exec >/dev/null 2>&1\n" + Script, "sh", folder, signal, .. server];
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
