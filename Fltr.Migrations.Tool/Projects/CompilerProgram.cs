using System.ComponentModel;
using Fltr.Migrations.Runner;

namespace Fltr.Migrations.Tool.Projects;

/// <summary>The compiler, a program of its own: the tool knows only where it lies.</summary>
internal static class CompilerProgram
{
    private const string Name = "Fltr.Migrations.Compiler";

    /// <summary>Starts it with some words and some files.</summary>
    /// <param name="hear">Gets every line of its output.</param>
    /// <param name="hearError">Gets every line that it says is wrong.</param>
    public static async Task<ExitCode> RunAsync(IEnumerable<string> words, IReadOnlyList<string> files, Action<string> hear, Action<string> hearError, CancellationToken cancellation)
    {
        // There may be more files than a command line can hold.
        var list = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(list, files, cancellation);
            return (ExitCode)await Dotnet.RunAsync(["exec", Find(), .. words, $"@{list}"], Environment.CurrentDirectory, hear, hearError, cancellation);
        }
        catch (Win32Exception missing)
        {
            throw new RunnerException(ExitCode.Usage, $"The .NET runtime could not be started: {missing.Message}.", "Put dotnet on the PATH.", missing);
        }
        finally
        {
            File.Delete(list);
        }
    }

    /// <summary>Whether there is one.</summary>
    public static bool IsThere => Place() is not null;

    /// <summary>Beside the tool in the SDK's package, or in the build output that both come from.</summary>
    private static string Find() => Place()
        ?? throw new RunnerException(ExitCode.Usage, $"SQL is read by the compiler, and there is none beside {AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)}.", "It comes with the package Fltr.Migrations.Sdk: run the tool from there.");

    private static string? Place()
    {
        var tool = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        var beside = Path.GetDirectoryName(tool)!;
        string[] places = [Path.Combine(beside, "compiler"), Path.Combine(tool, "compiler"), Path.Combine(Path.GetDirectoryName(beside)!, Name, Path.GetFileName(tool))];
        return places.Select(p => Path.Combine(p, $"{Name}.dll")).FirstOrDefault(File.Exists);
    }
}
