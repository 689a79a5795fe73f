using System.Diagnostics;
using Fltr.Migrations.Locks;
using Fltr.Migrations.Tests.Harness;

namespace Fltr.Migrations.Tests.Locks;

/// <summary>Two people continue one history, each on a branch, and git brings them together.</summary>
[Collection(InThisProcess.Name)]
public sealed class TwoBranches
{
    [Fact]
    public void Both_add_a_migration_and_git_shows_a_conflict_that_the_build_resolves()
    {
        using var main = Project.Of(Platform.Blocks);
        var path = Path.Combine(main.Folder, "migrations.lock");
        SharedFile.Write(path, main.With(o => o with { Lock = path, Release = long.MaxValue }).Check().Lock!);
        main.With(o => o with { Release = 0 });
        Git(main, "init", "-q", "-b", "main");
        Commit(main);

        Branch(main, "nickname", "nextjs/202508010900_AddNickname.cs", Adding("AddNickname", 202508010900, "nickname"), path);
        Git(main, "checkout", "-q", "main");
        Branch(main, "locale", "nextjs/202508010930_AddLocale.cs", Adding("AddLocale", 202508010930, "locale"), path);

        Assert.NotEqual(0, Git(main, "merge", "-q", "nickname"));
        Assert.Contains("<<<<<<<", File.ReadAllText(path), StringComparison.Ordinal);

        var merged = Project.Of(Platform.Blocks)
            .Add("nextjs/202508010900_AddNickname.cs", Adding("AddNickname", 202508010900, "nickname"))
            .Add("nextjs/202508010930_AddLocale.cs", Adding("AddLocale", 202508010930, "locale"))
            .With(o => o with { Lock = path });
        using (merged)
        {
            var file = LockFileParser.Parse(path, merged.Check().Lock!.Split('\n'));
            Assert.Equal(["CreateUsers released", "CreateTeams released", "AddNickname", "AddLocale"], file.Migrations.Select(m => m.Released ? $"{m.Name} released" : m.Name));
        }
    }

    [Fact]
    public void What_one_branch_released_meanwhile_the_other_has_to_come_behind()
    {
        using var merged = Project.Of(Platform.Blocks)
            .Add("nextjs/202508010900_AddNickname.cs", Adding("AddNickname", 202508010900, "nickname"))
            .Add("nextjs/202508010930_AddLocale.cs", Adding("AddLocale", 202508010930, "locale"));
        var path = Path.Combine(merged.Folder, "migrations.lock");
        var released = merged.With(o => o with { Release = long.MaxValue }).Check().Lock!.Split("\n\n");
        File.WriteAllText(path, string.Join("\n\n", released.Select(block => block.Contains("AddNickname", StringComparison.Ordinal) ? block.Replace("  released\n", "", StringComparison.Ordinal) : block)));

        var line = Assert.Single(merged.Lines(merged.With(o => o with { Lock = path, Release = 0 }).Check()));

        Assert.Contains("error FLTR4303: AddNickname is new and older than 202508010930 AddLocale, which is released; both use users.", line, StringComparison.Ordinal);
        Assert.Contains("Give it the version 202508010931: 202508010931_AddNickname.cs.", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_marks_what_is_there_and_the_next_build_keeps_the_mark()
    {
        using var project = Project.Of(Platform.Blocks);
        var path = Path.Combine(project.Folder, "migrations.lock");
        project.With(o => o with { Lock = path, Release = 202507010900 });
        SharedFile.Write(path, project.Check().Lock!);

        var again = project.With(o => o with { Release = 0 }).Check();

        Assert.Equal(File.ReadAllText(path), again.Lock);
        Assert.Equal([true, false], LockFileParser.Parse(path, again.Lock!.Split('\n')).Migrations.Select(m => m.Released));
    }

    private static void Branch(Project project, string branch, string file, string text, string path)
    {
        Git(project, "checkout", "-q", "-b", branch, "main");
        using var changed = Project.Of(Platform.Blocks).Add(file, text).With(o => o with { Lock = path });
        File.WriteAllText(path, changed.Check().Lock);
        Commit(project);
    }

    private static string Adding(string name, long version, string column) => $$"""
        [Migration({{version}}), Owner("nextjs")]
        public sealed class {{name}} : Migration
        {
            public override void Up() => Alter.Table("users").AddColumn("{{column}}").AsString().Nullable();
        }
        """;

    private static void Commit(Project project)
    {
        Git(project, "add", "migrations.lock");
        Assert.Equal(0, Git(project, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "x"));
    }

    private static int Git(Project project, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false", .. arguments]) { WorkingDirectory = project.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_CONFIG_GLOBAL"] = start.Environment["GIT_CONFIG_SYSTEM"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        using var git = Process.Start(start)!;
        var errors = git.StandardError.ReadToEndAsync();
        git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        _ = errors.Result;
        return git.ExitCode;
    }
}
