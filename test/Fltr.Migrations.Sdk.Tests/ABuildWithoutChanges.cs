namespace Fltr.Migrations.Sdk.Tests;

public sealed class ABuildWithoutChanges
{
    [Fact]
    public void Does_not_check_again()
    {
        using var project = Sample.Project();
        project.Build().ShouldSucceed();
        var first = project.LastChecked();

        project.Build().ShouldSucceed();

        Assert.Equal(first, project.LastChecked());
    }

    [Fact]
    public void Says_its_warnings_again()
    {
        using var project = Sample.Project();
        project.Warn();
        var first = project.Build();
        first.ShouldSucceed();
        Assert.NotEmpty(first.Warnings);
        var time = project.LastChecked();

        var second = project.Build();

        Assert.Equal(first.Warnings, second.Warnings);
        Assert.Equal(time, project.LastChecked());
    }

    [Fact]
    public void Fails_when_warnings_have_become_errors_meanwhile()
    {
        using var project = Sample.Project();
        project.Warn();
        project.Build().ShouldSucceed();

        var result = project.Build("-p:TreatWarningsAsErrors=true");

        Assert.Equal(1, result.ExitCode);
        Assert.NotEmpty(result.Errors);
        Assert.DoesNotContain("Database.dll", project.Output());
    }

    [Theory]
    [InlineData("migrations.lock")]
    [InlineData("../Other/migrations.lock")]
    [InlineData("web/backfill.sql")]
    public void Is_none_when_a_file_that_the_check_reads_was_written(string path)
    {
        using var project = Sample.Project();
        project.Write("../Other/migrations.lock", "database other\n");
        project.Write("web/backfill.sql", "select 1;");
        project.Build().ShouldSucceed();
        var first = project.LastChecked();

        File.SetLastWriteTimeUtc(Path.Combine(project.Folder, path), DateTime.UtcNow);
        project.Build().ShouldSucceed();

        Assert.NotEqual(first, project.LastChecked());
    }
}
