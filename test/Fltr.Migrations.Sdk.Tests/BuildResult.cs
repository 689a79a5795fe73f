namespace Fltr.Migrations.Sdk.Tests;

internal sealed record BuildResult(int ExitCode, string Output)
{
    public IReadOnlyList<BuildDiagnostic> Diagnostics { get; } = [.. BuildDiagnostic.ParseAll(BeforeSummary(Output))];

    public IReadOnlyList<BuildDiagnostic> Errors => [.. Diagnostics.Where(diagnostic => diagnostic.Severity == "error")];

    public IReadOnlyList<BuildDiagnostic> Warnings => [.. Diagnostics.Where(diagnostic => diagnostic.Severity == "warning")];

    public void ShouldSucceed() => Assert.True(ExitCode == 0, Output);

    /// <summary>The build has failed for this one reason, at the mark of the source, and said nothing else.</summary>
    public BuildDiagnostic ShouldFailAt(MarkedSource source, string code)
    {
        Assert.True(ExitCode == 1 && Errors.Count == 1, Output);
        var error = Errors[0];
        Assert.Equal((code, source.Path, source.Line, source.Column), (error.Code, error.File, error.Line, error.Column));
        return error;
    }

    /// <summary>The summary says everything once more.</summary>
    private static string BeforeSummary(string output) => output.Split(["\nBuild FAILED.", "\nBuild succeeded."], StringSplitOptions.None)[0];
}
