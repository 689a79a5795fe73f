namespace Fltr.Migrations.Sdk.Tests;

public sealed class AnErrorLeavesNoAssembly
{
    [Fact]
    public void The_output_folder_of_a_first_build_stays_empty()
    {
        using var project = Sample.Project();
        var source = project.BreakIt();

        project.Build().ShouldFailAt(source, Sample.UnsafeCode);

        Assert.Empty(project.Output());
    }

    [Fact]
    public void The_assembly_and_the_plan_of_an_earlier_build_are_removed()
    {
        using var project = Sample.Project();
        project.Build().ShouldSucceed();
        Assert.Contains("Database.dll", project.Output());
        Assert.Contains("Database.plan.json", project.Output());

        project.BreakIt();
        project.Build();

        Assert.DoesNotContain("Database.dll", project.Output());
        Assert.DoesNotContain("Database.plan.json", project.Output());
    }

    [Fact]
    public void Building_again_without_a_change_fails_again()
    {
        using var project = Sample.Project();
        var source = project.BreakIt();
        project.Build();

        project.Build().ShouldFailAt(source, Sample.UnsafeCode);
    }
}
