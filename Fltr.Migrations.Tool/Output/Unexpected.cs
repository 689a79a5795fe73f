using System.Reflection;
using Fltr.Migrations.Runner;

namespace Fltr.Migrations.Tool.Output;

/// <summary>A failure that nobody thought of. One line on the screen, the rest in a file.</summary>
internal static class Unexpected
{
    public static Problem Of(Exception exception)
    {
        var line = exception.Message.Split('\n')[0].TrimEnd();
        var details = Save(exception);
        return new Problem(
            ExitCode.Failed,
            $"this is a bug in fltr-migrations: {exception.GetType().Name}: {line}",
            details is null ? "Please report it." : $"Please report it with {details}; look through that file first for what should stay with you.");
    }

    private static string? Save(Exception exception)
    {
        var file = Path.Combine(Path.GetTempPath(), $"fltr-migrations-{DateTime.UtcNow:yyyyMMddHHmmss}-{Environment.ProcessId}.txt");
        var version = typeof(Unexpected).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        try
        {
            // Messages of a server can quote rows: for the eyes of whoever ran this only.
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var writer = new StreamWriter(file, options);
            writer.WriteLine($"fltr-migrations {version}, .NET {Environment.Version}, {Environment.OSVersion}\n\n{exception}");
            return file;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
