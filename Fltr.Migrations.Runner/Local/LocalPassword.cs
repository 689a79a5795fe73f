using System.Security.Cryptography;

namespace Fltr.Migrations.Runner.Local;

/// <summary>The local server's password: random, and readable to whoever called only.</summary>
internal static class LocalPassword
{
    public const string User = "postgres";

    /// <summary>Letters and digits only, so that it stands in URLs and password files as it is.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    public static void Save(string file, string password) => Write(file, $"*:*:*:{User}:{password}\n");

    public static string Read(string file) => File.Exists(file)
        ? File.ReadAllText(file).Trim().Split(':')[^1]
        : throw new RunnerException(
            ExitCode.Unreachable,
            $"The local PostgreSQL has no password file {file}.",
            "If there was none yet, start it: fltr-migrations db start. Else begin with an empty one: fltr-migrations db reset.");

    /// <summary>The file has its mode before it has its contents.</summary>
    public static void Write(string file, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        File.Delete(file);
        using var writer = new StreamWriter(file, options);
        writer.Write(text);
    }
}
