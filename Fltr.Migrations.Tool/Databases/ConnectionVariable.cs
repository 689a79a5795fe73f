using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Connections;

namespace Fltr.Migrations.Tool.Databases;

/// <summary>Where a database is, as the environment says: in a variable, or in the file that VARIABLE_FILE names.</summary>
internal static class ConnectionVariable
{
    /// <summary>Null when neither is set. A variable without text is not set: that is how build servers pass on a secret that they do not have.</summary>
    public static DatabaseAddress? Read(string name)
    {
        var file = $"{name}_FILE";
        var (text, path) = (Value(name), Value(file));
        if (text is not null && path is not null) throw new RunnerException(ExitCode.Usage, $"{name} and {file} are both set.", "Unset one of them: both say where the same database is.");
        if (text is not null) return DatabaseAddress.Parse(text, name);
        return path is null ? null : DatabaseAddress.Parse(Contents(file, path), file);
    }

    private static string? Value(string name) => Environment.GetEnvironmentVariable(name) is { } value && value.Trim().Length > 0 ? value : null;

    private static string Contents(string variable, string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new RunnerException(ExitCode.Usage, $"{variable} names a file that cannot be read: {unreadable.Message}", "It is to hold postgres://user:password@host:5432/database.", unreadable);
        }
    }
}
