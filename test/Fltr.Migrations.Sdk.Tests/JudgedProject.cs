using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Fltr.Migrations.Sdk.Tests;

/// <summary>A project that is built once, and then judged by the compiler alone, as often as there are opinions about it.</summary>
public sealed class JudgedProject : IDisposable
{
    private readonly ThrowawayProject _project = Sample.Project();

    public JudgedProject()
    {
        _project.BreakIt();
        _project.Warn();
        _project.Build();
    }

    /// <summary>The compiler with the arguments of the build, and an .editorconfig in the project's folder.</summary>
    /// <returns>Its exit code, and what it says with <paramref name="code"/>: the severities, in order.</returns>
    internal (int ExitCode, string Said) Judge(string code, params (string Name, string Text)[] configs)
    {
        var arguments = File.ReadAllLines(Path.Combine(_project.Folder, "obj", "Debug", "net10.0", "Database.check.rsp")).ToList();
        foreach (var (name, text) in configs)
            arguments.AddRange(["--editorconfig", _project.Write(name, text).Path]);
        var response = _project.Write("judge.rsp", string.Join('\n', arguments)).Path;

        var compiler = Path.Combine(Built.Artifacts, "bin", "Fltr.Migrations.Compiler", Built.Pivot, "Fltr.Migrations.Compiler.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", compiler, "@" + response]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, string.Join(' ', Regex.Matches(output, $@"(?<=\): )\w+(?= {code}: )").Select(match => match.Value)));
    }

    public void Dispose() => _project.Dispose();
}
