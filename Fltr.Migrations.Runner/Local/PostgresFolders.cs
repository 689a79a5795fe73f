namespace Fltr.Migrations.Runner.Local;

/// <summary>Where a PostgreSQL server's programs may lie.</summary>
internal static class PostgresFolders
{
    private static readonly string[] Needed = ["initdb", "postgres", "pg_ctl"];

    /// <summary>
    /// The folder that holds all needed programs, links followed: on PATH often only links or single wrappers lie, and the
    /// programs look for each other, and for their share folder, beside themselves.
    /// </summary>
    public static string? Real(string folder)
    {
        if (Programs.In(folder, "initdb") is not { } initdb)
            return null;

        var target = File.ResolveLinkTarget(initdb, returnFinalTarget: true)?.FullName ?? initdb;
        var real = Path.GetDirectoryName(target)!;
        return Needed.All(name => Programs.In(real, name) is not null) ? real : null;
    }

    /// <summary>What pg_config names. It comes with the client's headers, so there need not be a server in that folder.</summary>
    public static async Task<IEnumerable<string>> ByPgConfigAsync(CancellationToken cancellation)
    {
        if (Programs.OnPath("pg_config") is not { } program)
            return [];

        var result = await ChildProcess.RunAsync([program, "--bindir"], cancellation).ConfigureAwait(false);
        return result.ExitCode == 0 ? [result.Output] : [];
    }

    /// <summary>Debian, Red Hat, Homebrew, Postgres.app and the Windows installer; of each the newest version first.</summary>
    public static IEnumerable<string> ByInstallers()
    {
        string[] patterns = OperatingSystem.IsWindows()
            ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL", "*")]
            :
            [
                "/usr/lib/postgresql/*", "/usr/pgsql-*", "/opt/homebrew/opt/postgresql@*", "/usr/local/opt/postgresql@*",
                "/home/linuxbrew/.linuxbrew/opt/postgresql@*", "/Applications/Postgres.app/Contents/Versions/*",
            ];
        return patterns.SelectMany(NewestFirst).Select(folder => Path.Combine(folder, "bin")).Append("/usr/local/pgsql/bin");
    }

    private static IEnumerable<string> NewestFirst(string pattern)
    {
        var parent = Path.GetDirectoryName(pattern)!;
        return Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, Path.GetFileName(pattern)).OrderByDescending(Version)
            : [];
    }

    private static int Version(string folder)
    {
        var digits = new string([.. Path.GetFileName(folder).SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(digits, out var version) ? version : 0;
    }
}
