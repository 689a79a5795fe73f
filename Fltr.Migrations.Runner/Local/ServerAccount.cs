namespace Fltr.Migrations.Runner.Local;

/// <summary>
/// The operating system's account a local server runs as. PostgreSQL refuses to run as root (manual, 19.1), so root hands it
/// to postgres or, where there is none, to nobody.
/// </summary>
/// <param name="Name">The account, or null when the server runs as whoever called.</param>
/// <param name="Prefix">What stands before a command to run it as that account.</param>
internal sealed record ServerAccount(string? Name, IReadOnlyList<string> Prefix)
{
    private static readonly string[] Candidates = ["postgres", "nobody"];

    public static ServerAccount Find()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return new ServerAccount(null, []);

        var accounts = File.ReadAllLines("/etc/passwd").Select(line => line.Split(':')).Where(fields => fields.Length > 3).ToList();
        foreach (var name in Candidates)
        {
            if (accounts.Find(fields => fields[0] == name) is { } account)
                return As(name, group: account[3]);
        }

        throw new RunnerException(
            ExitCode.Usage,
            "A local PostgreSQL cannot run as root, and this machine has neither an account postgres nor nobody.",
            "Run as an ordinary user, or add an account: useradd --system postgres.");
    }

    public IReadOnlyList<string> Command(string program, params IEnumerable<string> arguments) => [.. Prefix, program, .. arguments];

    /// <summary>Gives a folder or file, with what is in it, to the account.</summary>
    public async Task TakeAsync(string path, CancellationToken cancellation)
    {
        if (Name is null)
            return;

        var result = await ChildProcess.RunAsync(["chown", "-R", Name, path], cancellation).ConfigureAwait(false);
        if (result.ExitCode != 0)
            throw new RunnerException(ExitCode.Usage, $"{path} could not be given to account {Name}: {result.Output}", "Set FLTR_LOCAL_DATA to a folder on a local disk.");
    }

    private static ServerAccount As(string name, string group)
    {
        if (Programs.OnPath("setpriv") is { } setpriv)
            return new ServerAccount(name, [setpriv, $"--reuid={name}", $"--regid={group}", "--clear-groups", "--"]);
        if (Programs.OnPath("runuser") is { } runuser)
            return new ServerAccount(name, [runuser, "-u", name, "--"]);

        throw new RunnerException(
            ExitCode.Usage,
            $"A local PostgreSQL cannot run as root, and neither setpriv nor runuser is here to run it as {name}.",
            "Install util-linux, or run as an ordinary user.");
    }
}
