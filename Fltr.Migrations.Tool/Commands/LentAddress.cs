using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Tool.Databases;

namespace Fltr.Migrations.Tool.Commands;

/// <summary>A second database that an option names. A URL among the arguments shows its password to everybody on the machine; a variable's name does not.</summary>
internal static class LentAddress
{
    /// <exception cref="RunnerException">The text is neither a URL nor a variable that is set.</exception>
    public static DatabaseAddress? Read(string option, string? text)
    {
        if (text is null) return null;
        if (text.Contains("://", StringComparison.Ordinal) || text.Contains('=', StringComparison.Ordinal)) return DatabaseAddress.Parse(text, option);
        return ConnectionVariable.Read(text) ?? throw new RunnerException(ExitCode.Usage, $"{option} is {text}, and that is neither a URL nor a variable that is set.", "Write postgres://user@host:5432/database, or the name of a variable that holds it.");
    }
}
