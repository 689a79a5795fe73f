namespace Fltr.Migrations.Sdk.Tests;

public sealed class AnEditorIsNotDisturbed
{
    /// <summary>An editor evaluates and compiles while somebody types: the sentence is half written, and every second counts.</summary>
    [Fact]
    public void A_design_time_build_checks_nothing()
    {
        using var project = Sample.Project();
        project.BreakIt();
        project.Dotnet("restore").ShouldSucceed();

        var result = project.Dotnet("msbuild", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true");

        result.ShouldSucceed();
        Assert.Empty(result.Diagnostics);
        Assert.False(project.WasChecked());
    }
}
