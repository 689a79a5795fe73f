using System.CommandLine;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Json;
using Fltr.Migrations.Tool.Output;
using Fltr.Migrations.Tool.Projects;

namespace Fltr.Migrations.Tool.Commands;

/// <summary><c>check</c>: compiles the migrations, or reads plain SQL, and says what is wrong; no database is needed.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Compile and check the migrations, or check files of plain SQL in their order; needs no database.");
        var files = new Argument<string[]>("files") { Description = "Files of plain SQL, or folders that hold some; no project is needed. Left out, the projects around are checked.", Arity = ArgumentArity.ZeroOrMore };
        var configuration = new Option<string>("--configuration", "-c") { Description = "The configuration to build.", HelpName = "NAME", DefaultValueFactory = _ => "Debug" };
        command.Arguments.Add(files);
        command.Options.Add(configuration);
        command.Do(async (parse, screen, cancellation) =>
        {
            var checks = new List<CheckedProject>();
            if (parse.GetValue(files) is { Length: > 0 } plain) return await CheckPlainAsync(plain, screen, cancellation);
            foreach (var project in ProjectSearch.Around(Environment.CurrentDirectory))
            {
                var said = new List<string>();
                var isSound = await ProjectBuild.CheckAsync(project, parse.GetValue(configuration)!, Hear, cancellation);
                checks.Add(new CheckedProject(project.Name, isSound, [.. said.Select(Finding.Parse).OfType<Finding>().Distinct()]));

                void Hear(string line)
                {
                    if (line.Length == 0) return;
                    said.Add(line);
                    screen.Line(line);
                }
            }

            return Conclude(checks, screen);
        });
        return command;
    }

    private static async Task<ExitCode> CheckPlainAsync(string[] files, Screen screen, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        var code = await CompilerProgram.RunAsync(["sql", "check"], files, Hear, Console.Error.WriteLine, cancellation);
        return code is ExitCode.Done or ExitCode.Findings ? Conclude([new CheckedProject(Lengths.List(files), code == ExitCode.Done, findings)], screen) : code;

        void Hear(string line)
        {
            if (Finding.Parse(line) is { } finding) findings.Add(finding);
            screen.Line(line);
        }
    }

    private static ExitCode Conclude(List<CheckedProject> checks, Screen screen)
    {
        var bad = checks.Where(c => !c.Sound).Select(c => c.Project).ToList();
        var warnings = checks.Sum(c => c.Findings.Count(f => f.Severity == "warning"));
        screen.Line(bad.Count == 0
            ? screen.Paint.Good($"{Lengths.List([.. checks.Select(c => c.Project)])}: no errors{(warnings == 0 ? "" : $", {Lengths.Count(warnings, "warning")}")}.")
            : $"{Lengths.List(bad)}: {Lengths.Count(checks.Sum(c => c.Findings.Count(f => f.Severity == "error")), "error")}.");
        var code = bad.Count == 0 ? ExitCode.Done : ExitCode.Findings;
        screen.Document(new CheckDocument((int)code, checks), json => json.CheckDocument);
        return code;
    }
}
