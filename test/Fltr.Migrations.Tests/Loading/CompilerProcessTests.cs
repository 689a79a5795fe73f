using System.Diagnostics;
using Fltr.Migrations.Compiler;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Tests.Harness;

namespace Fltr.Migrations.Tests.Loading;

/// <summary>The program as the build starts it.</summary>
public sealed class CompilerProcessTests
{
    [Fact]
    public void Without_errors_it_writes_plan_and_lock_file()
    {
        using var project = Project.Of(Platform.Blocks);
        var run = Run(project);

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal([202507010900, 202507011000], PlanFile.Open(Path.Combine(project.Folder, "plan.json")).Entries.Select(e => e.Version));
        Assert.StartsWith("# Fltr.Migrations lock file 1", File.ReadAllText(Path.Combine(project.Folder, "migrations.lock")), StringComparison.Ordinal);
        Assert.Empty(File.ReadAllLines(Path.Combine(project.Folder, "diagnostics.txt")));
    }

    [Fact]
    public void With_errors_it_writes_neither_and_says_them_twice()
    {
        using var project = Project.Of(Platform.Blocks);
        project.Add("fastapi/202508010900_DropTeams.cs", Class("DropTeams", """Delete.Table("teams");"""));
        var run = Run(project);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{Path.Combine(project.Folder, "fastapi", "202508010900_DropTeams.cs")}(4,40): error FLTR2101: teams is dropped", run.Output, StringComparison.Ordinal);
        Assert.Equal(run.Output.TrimEnd(), File.ReadAllText(Path.Combine(project.Folder, "diagnostics.txt")).TrimEnd());
        Assert.False(File.Exists(Path.Combine(project.Folder, "plan.json")));
        Assert.False(File.Exists(Path.Combine(project.Folder, "migrations.lock")));
    }

    [Fact]
    public void A_loop_without_end_is_left_behind_and_the_process_ends()
    {
        using var project = Project.Of(Platform.Blocks);
        project.Add("fastapi/202508010900_Loop.cs", Class("Loop", "while (true) { }"));
        var clock = Stopwatch.StartNew();
        var run = Run(project, "--up-timeout", "1");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error FLTR9203: Loop did not end within 1 seconds", run.Output, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_file_that_is_no_assembly_is_a_diagnostic()
    {
        using var project = new Project();
        File.WriteAllText(project.Options.Assembly, "no assembly");
        var run = Run(project.Folder, []);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Case.dll : error FLTR9207: Case cannot be loaded: ", run.Output, StringComparison.Ordinal);
        Assert.Single(run.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Wrong_use_is_told_apart()
    {
        using var project = new Project();
        Assert.Equal(2, Run(project.Folder, []).ExitCode);
    }

    private static (int ExitCode, string Output) Run(Project project, params string[] more)
    {
        project.Save();
        return Run(project.Folder, more);
    }

    private static (int ExitCode, string Output) Run(string folder, string[] more)
    {
        var arguments = Path.Combine(folder, "check.rsp");
        File.WriteAllLines(arguments,
        [
            "--assembly", Path.Combine(folder, "Case.dll"), "--project-dir", folder,
            "--plan", Path.Combine(folder, "plan.json"), "--diagnostics", Path.Combine(folder, "diagnostics.txt"), "--lock", Path.Combine(folder, "migrations.lock"),
            .. more,
        ]);
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Compilation).Assembly.Location, $"@{arguments}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    private static string Class(string name, string up) => $$"""
        [Migration(202508010900), Owner("fastapi")]
        public sealed class {{name}} : Migration
        {
            public override void Up() { {{up}} }
        }
        """;
}
