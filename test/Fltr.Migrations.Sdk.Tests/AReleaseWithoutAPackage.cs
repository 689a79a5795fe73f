namespace Fltr.Migrations.Sdk.Tests;

public sealed class AReleaseWithoutAPackage
{
    [Fact]
    public void Marks_what_is_there_once_and_leaves_the_file_alone_where_the_project_does_not_build()
    {
        using var project = Sample.Project();
        var path = Path.Combine(project.Folder, "migrations.lock");

        var unknown = project.Tool("release", "202501010901");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("There is no migration 202501010901 in sample. Nothing was marked.", unknown.Output);
        Assert.Contains("202501010900 CreateUsers in sample", unknown.Output);
        Assert.DoesNotContain("  released\n", File.ReadAllText(path));

        var first = project.Tool("release", "202501010900");
        first.ShouldSucceed();
        Assert.Contains("sample: 1 migration marked as released in migrations.lock: 202501010900. Commit it.", first.Output);
        var marked = File.ReadAllText(path);
        Assert.Contains("  released\n", marked);

        var second = project.Tool("release", "--json");
        second.ShouldSucceed();
        Assert.Contains("\"marked\": []", second.Output);
        Assert.Equal(marked, File.ReadAllText(path));

        project.BreakIt();
        var broken = project.Tool("release");
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains(Sample.UnsafeCode, broken.Output);
        Assert.Contains("Its lock file was left as it was.", broken.Output);
        Assert.Equal(marked, File.ReadAllText(path));
    }
}
