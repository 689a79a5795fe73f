namespace Fltr.Migrations.Sdk.Tests;

public sealed class AMigrationThatEndsTheProcess
{
    [Fact]
    public void Fails_the_build_and_is_told_what_to_do()
    {
        using var project = Sample.Project();
        project.Write("web/202503010900_Leave.cs", """
            [Migration(202503010900, "Leaves"), Owner("web")]
            public sealed class Leave : Migration
            {
                public override void Up() => Environment.Exit(0);
            }
            """);

        var result = project.Build();

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("FLTR9811", result.Errors[0].Code);
        Assert.Contains("Environment.Exit", result.Errors[0].Message);
        Assert.Empty(project.Output());
    }
}
