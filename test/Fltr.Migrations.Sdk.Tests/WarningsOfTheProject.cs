namespace Fltr.Migrations.Sdk.Tests;

/// <summary>What the properties of a project do to a warning, and to an error: the table of what MSBuild can do, made whole by our tasks.</summary>
public sealed class WarningsOfTheProject
{
    private const string Code = "FLTR9401";

    [Fact]
    public void Are_silenced_raised_and_kept()
    {
        using var project = Sample.Project();
        project.Warn();

        Assert.Equal([Code], Codes(project.Build().Warnings));
        Assert.Empty(project.Build($"-p:NoWarn={Code}").Diagnostics);
        Assert.Equal([Code], Codes(project.Build($"-p:WarningsAsErrors={Code}").Errors));
        Assert.DoesNotContain("Database.plan.json", project.Output());
        Assert.Equal([Code], Codes(project.Build("-p:TreatWarningsAsErrors=true").Errors));
        Assert.Empty(project.Build("-p:TreatWarningsAsErrors=true", $"-p:NoWarn={Code}").Diagnostics);
        Assert.Equal([Code], Codes(project.Build("-p:TreatWarningsAsErrors=true", $"-p:WarningsNotAsErrors={Code}").Warnings));
    }

    [Fact]
    public void And_errors_obey_the_editorconfig_only()
    {
        using var project = Sample.Project();
        var source = project.BreakIt();
        project.Build($"-p:NoWarn={Sample.UnsafeCode}").ShouldFailAt(source, Sample.UnsafeCode);

        project.Write(".editorconfig", $"[web/*.cs]\ndotnet_diagnostic.{Sample.UnsafeCode}.severity = warning\n");
        var lowered = project.Build();
        lowered.ShouldSucceed();
        Assert.Equal([Sample.UnsafeCode], Codes(lowered.Warnings));
        Assert.Contains("Database.plan.json", project.Output());

        Assert.Equal([Sample.UnsafeCode], Codes(project.Build("-p:TreatWarningsAsErrors=true").Errors));
    }

    private static IEnumerable<string> Codes(IEnumerable<BuildDiagnostic> diagnostics) => diagnostics.Select(diagnostic => diagnostic.Code);
}
