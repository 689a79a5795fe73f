using System.Text.RegularExpressions;

namespace Fltr.Migrations.Runner.Local;

/// <summary>An installed PostgreSQL server: the folder of its programs, and what it is.</summary>
public sealed partial record PostgresBinaries(string Folder, int Major, string Version)
{
    private const int Oldest = 12;

    /// <summary>
    /// Finds the programs: FLTR_POSTGRES_BIN, PATH, pg_config, then the places installers use, the newest first.
    /// </summary>
    public static async Task<PostgresBinaries> FindAsync(CancellationToken cancellation = default)
    {
        var chosen = Environment.GetEnvironmentVariable("FLTR_POSTGRES_BIN");
        if (!string.IsNullOrEmpty(chosen))
            return await AtAsync(chosen, cancellation).ConfigureAwait(false) ?? throw NoServerIn(chosen);

        var configured = await PostgresFolders.ByPgConfigAsync(cancellation).ConfigureAwait(false);
        foreach (var folder in Programs.FoldersOnPath().Concat(configured).Concat(PostgresFolders.ByInstallers()))
        {
            if (await AtAsync(folder, cancellation).ConfigureAwait(false) is { } found)
                return found;
        }

        throw NotInstalled();
    }

    /// <summary>The full path of one of the programs.</summary>
    public string Program(string name) =>
        Programs.In(Folder, name) ?? throw new RunnerException(ExitCode.Usage, $"{name} is missing in {Folder}.", "Reinstall PostgreSQL, or point FLTR_POSTGRES_BIN to a complete one.");

    private static async Task<PostgresBinaries?> AtAsync(string folder, CancellationToken cancellation)
    {
        if (PostgresFolders.Real(folder) is not { } real)
            return null;

        var result = await ChildProcess.RunAsync([Programs.In(real, "postgres")!, "--version"], cancellation).ConfigureAwait(false);
        var version = Number().Match(result.Output);
        if (result.ExitCode != 0 || !version.Success)
            return null;

        var major = int.Parse(version.Groups[1].ValueSpan);
        return major < Oldest ? null : new PostgresBinaries(real, major, version.Value);
    }

    private static RunnerException NoServerIn(string folder) => new(
        ExitCode.Usage,
        $"FLTR_POSTGRES_BIN is {folder}, and initdb, postgres and pg_ctl of PostgreSQL {Oldest} or newer are not in it.",
        "Set it to the folder that holds them, such as /usr/lib/postgresql/17/bin, or unset it.");

    private static RunnerException NotInstalled() => new(
        ExitCode.Usage,
        "No connection is set, and no PostgreSQL server is installed here to start a local one.",
        "Install one (apt-get install postgresql, dnf install postgresql-server, brew install postgresql@17, winget install PostgreSQL.PostgreSQL.17), "
        + "point FLTR_POSTGRES_BIN to the folder of its programs, or set AUTH_DATABASE_URL and DATABASE_URL to a server of your own.");

    [GeneratedRegex(@"(\d+)(\.\d+|devel|beta\d+|rc\d+)")]
    private static partial Regex Number();
}
