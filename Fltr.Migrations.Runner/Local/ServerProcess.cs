using System.Globalization;

namespace Fltr.Migrations.Runner.Local;

/// <summary>Starts and stops the server of a data folder through pg_ctl (PostgreSQL manual, 19.3 and 19.5).</summary>
internal sealed class ServerProcess(LocalFolder folder, PostgresBinaries binaries, ServerAccount account)
{
    private const int Attempts = 50;

    public async Task StartAsync(CancellationToken cancellation)
    {
        await account.TakeAsync(folder.Run, cancellation).ConfigureAwait(false);
        await account.TakeAsync(folder.Data, cancellation).ConfigureAwait(false);
        for (var attempt = 1; ; attempt++)
        {
            PostmasterFile.RemoveIfForeign(folder.Data);
            var port = await LocalPort.ChooseAsync(folder, cancellation).ConfigureAwait(false);
            var complaint = await TryStartAsync(port, cancellation).ConfigureAwait(false);
            if (complaint is null)
                return;
            if (!Passes(complaint) || attempt == Attempts)
                throw new RunnerException(ExitCode.Unreachable, $"The local PostgreSQL in {folder.Root} does not start:\n{complaint}", $"See {folder.Log}; `fltr-migrations db reset` begins with an empty one.");
            await Task.Delay(200, cancellation).ConfigureAwait(false);
        }
    }

    public async Task<bool> StopAsync(CancellationToken cancellation)
    {
        var status = await ChildProcess.RunAsync(PgCtl("status"), cancellation).ConfigureAwait(false);
        if (status.ExitCode != 0)
            return false;

        // Fast: sessions are ended, nothing is lost. Smart would wait for a forgotten psql.
        var result = await ChildProcess.RunAsync(PgCtl("stop", "-w", "-m", "fast"), cancellation).ConfigureAwait(false);
        if (result.ExitCode != 0)
            throw new RunnerException(ExitCode.Unreachable, $"The local PostgreSQL in {folder.Root} does not stop:\n{result.Output}", $"See {folder.Log}.");
        return true;
    }

    private async Task<string?> TryStartAsync(int port, CancellationToken cancellation)
    {
        var logged = File.Exists(folder.Log) ? new FileInfo(folder.Log).Length : 0;
        var options = string.Create(CultureInfo.InvariantCulture, $"-p {port}");

        // pg_ctl gives the server a session and standard streams of its own; other open files are up to us.
        var command = PgCtl("start", "-w", "-t", "60", "-l", folder.Log, "-o", options);
        var result = await ChildProcess.RunLeavingServerAsync(command, cancellation).ConfigureAwait(false);
        return result.ExitCode == 0 ? null : $"{result.Output}\n{Said(logged)}".Trim();
    }

    private IReadOnlyList<string> PgCtl(params string[] arguments) => account.Command(binaries.Program("pg_ctl"), ["-D", folder.Data, .. arguments]);

    /// <summary>What ends by itself: the children of a killed server that still hold its memory, or a port taken since it was tried.</summary>
    private static bool Passes(string complaint) =>
        complaint.Contains("pre-existing shared memory block", StringComparison.Ordinal)
        || complaint.Contains("Address already in use", StringComparison.Ordinal);

    private string Said(long from)
    {
        if (!File.Exists(folder.Log))
            return "";

        using var log = new FileStream(folder.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Seek(from, SeekOrigin.Begin);
        return new StreamReader(log).ReadToEnd();
    }
}
