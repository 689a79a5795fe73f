using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.SqlFiles;

namespace Fltr.Migrations.Compiler;

/// <summary>The program's mode <c>sql check</c>: what is wrong with files of SQL, a line each as compilers print it.</summary>
internal static class SqlCheck
{
    /// <summary>Whether there are no errors.</summary>
    /// <exception cref="UsageException">There are no files.</exception>
    public static bool Print(string[] arguments)
    {
        var diagnostics = PlainFiles.Check(SqlInput.Files("check", arguments));
        using var output = SqlInput.Output();
        foreach (var line in new Report("", new SourceRoots([])).Lines(diagnostics)) output.WriteLine(line);
        return diagnostics.All(d => d.Severity != Severity.Error);
    }
}
