using System.Diagnostics;
using Fltr.Migrations.Compiler;
using Fltr.Migrations.Locks;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Tests.Harness;

namespace Fltr.Migrations.Tests.Locks;

/// <summary>Compilers that read and write the same files at the same time.</summary>
public sealed class BuildsSideBySide
{
    [Fact]
    public async Task Twenty_at_once_leave_whole_files()
    {
        using var auth = Project.Of(Platform.Blocks);
        using var main = new Project()
            .Add("Ownership.cs", """[assembly: Database("fltr", ConnectionVariable = "DATABASE_URL")] [assembly: Service("fastapi")]""")
            .Add("fastapi/202507010900_CreateDatasets.cs", """
                [Migration(202507010900), Owner("fastapi")]
                public sealed class CreateDatasets : Migration
                {
                    public override void Up() => Create.Table("datasets").WithColumn("id").AsGuid().PrimaryKey();
                }
                """);
        auth.Save();
        main.Save();
        var page = Path.Combine(auth.Folder, "SCHEMA_OWNERSHIP.md");

        var runs = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => RunAsync(i % 2 == 0 ? auth : main, i % 2 == 0 ? main : auth, page, i)));

        Assert.All(runs, r => Assert.Equal((0, ""), r));
        Assert.All([auth, main], project =>
        {
            var path = Path.Combine(project.Folder, "migrations.lock");
            Assert.Equal(project == auth ? 2 : 1, LockFileParser.Parse(path, File.ReadAllLines(path)).Migrations.Count);
            Assert.Equal(project == auth ? 2 : 1, PlanFile.Open(Path.Combine(project.Folder, "plan.json")).Entries.Count);
            Assert.Empty(Directory.EnumerateFiles(project.Folder, "*.tmp"));
        });
        var text = File.ReadAllText(page);
        Assert.Contains("users", text, StringComparison.Ordinal);
        Assert.Contains("datasets", text, StringComparison.Ordinal);
    }

    private static async Task<(int, string)> RunAsync(Project project, Project other, string page, int number)
    {
        var arguments = Path.Combine(project.Folder, $"check{number}.rsp");
        await File.WriteAllLinesAsync(arguments,
        [
            "--assembly", project.Options.Assembly, "--project-dir", project.Folder,
            "--plan", Path.Combine(project.Folder, "plan.json"), "--diagnostics", Path.Combine(project.Folder, "diagnostics.txt"),
            "--lock", Path.Combine(project.Folder, "migrations.lock"), "--other-lock", Path.Combine(other.Folder, "migrations.lock"),
            "--ownership", page, "--up-timeout", "100",
        ]);
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Compilation).Assembly.Location, $"@{arguments}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
