namespace Fltr.Migrations.Sdk.Tests;

public sealed class PositionsAreExact
{
    [Theory]
    [InlineData("Debug", "false")]
    [InlineData("Release", "false")]
    [InlineData("Release", "true")]
    public void In_every_configuration(string configuration, string continuousIntegration)
    {
        using var project = Sample.Project();
        project.Build("-c", configuration).ShouldSucceed();
        var source = project.BreakIt();
        project.CommitToGit();

        project.Build("-c", configuration, $"-p:ContinuousIntegrationBuild={continuousIntegration}", "-p:FltrMigrationsCi=false")
            .ShouldFailAt(source, Sample.UnsafeCode);
    }
}
