using System.CommandLine;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Json;
using Fltr.Migrations.Tool.Output;
using Fltr.Migrations.Tool.Projects;

namespace Fltr.Migrations.Tool.Commands;

/// <summary><c>check</c>: compiles the migrations and says what is wrong with them; no database is needed.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Compile and check the migrations; needs no database.");
        var configuration = new Option<string>("--configuration", "-c") { Description = "The configuration to build.", HelpName = "NAME", DefaultValueFactory = _ => "Debug" };
        command.Options.Add(configuration);
        command.Do(async (parse, screen, cancellation) =>
        {
            var checks = new List<CheckedProject>();
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

    private static ExitCode Conclude(List<CheckedProject> checks, Screen screen)
    {
        var bad = checks.Where(c => !c.Sound).Select(c => c.Project).ToList();
        var warnings = checks.Sum(c => c.Findings.Count(f => f.Severity == "warning"));
        screen.Line(bad.Count == 0
            ? screen.Paint.Good($"{Lengths.List([.. checks.Select(c => c.Project)])}: no errors{(warnings == 0 ? "" : $", {Lengths.Count(warnings, "warning")}")}.")
            : $"{Lengths.List(bad)}: {Lengths.Count(checks.Sum(c => c.Findings.Count(f => f.Severity == "error")), "error")}.");
        var code = bad.Count == 0 ? ExitCode.Done : ExitCode.Findings;
        screen.Document(new CheckDocument((int)code, checks), ToolJson.Default.CheckDocument);
        return code;
    }
}
