namespace Fltr.Migrations.Runner.Local;

/// <summary>The files of one local server. One folder a major version: the versions cannot read each other's data.</summary>
internal sealed record LocalFolder(string Root)
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Passable = Private | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public string Data => Path.Combine(Root, "data");

    /// <summary>initdb works here; the rename to <see cref="Data"/> is what makes a cluster exist.</summary>
    public string Unfinished => Path.Combine(Root, "data.new");

    /// <summary>Belongs to the server's account: its socket and its log.</summary>
    public string Run => Path.Combine(Root, "run");

    public string Log => Path.Combine(Run, "server.log");

    /// <summary>In libpq's password file form, so that psql can read the same file (PostgreSQL manual, 34.16).</summary>
    public string PasswordFile => Path.Combine(Root, "pgpass");

    public string PortFile => Path.Combine(Root, "port");

    public string LockFile => Path.Combine(Root, "lock");

    public static LocalFolder For(int major)
    {
        var chosen = Environment.GetEnvironmentVariable("FLTR_LOCAL_DATA");
        var parent = string.IsNullOrEmpty(chosen) ? Usual() : Path.GetFullPath(chosen);
        return new LocalFolder(Path.Combine(parent, $"pg{major}"));
    }

    /// <summary>Makes the folder. Root's has to be passable, because the server runs as another account.</summary>
    public void Create()
    {
        try
        {
            var parent = Path.GetDirectoryName(Root)!;
            var newParent = !Directory.Exists(parent);
            Directory.CreateDirectory(Run);
            if (OperatingSystem.IsWindows())
                return;

            // Set, not asked for at creation: the umask would take bits away.
            var mode = Environment.IsPrivilegedProcess ? Passable : Private;
            File.SetUnixFileMode(Root, mode);
            if (newParent)
                File.SetUnixFileMode(parent, mode);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RunnerException(ExitCode.Usage, $"{Root} cannot be used for the data of a local PostgreSQL: {problem.Message}", "Set FLTR_LOCAL_DATA to a folder of yours.", problem);
        }
    }

    private static string Usual()
    {
        // The unprivileged account cannot enter root's home.
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
            return "/var/tmp/fltr-migrations";

        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length > 0
            ? Path.Combine(data, "fltr-migrations")
            : throw new RunnerException(ExitCode.Usage, "This account has no home folder to keep a local PostgreSQL in.", "Set FLTR_LOCAL_DATA to a folder of yours.");
    }
}
