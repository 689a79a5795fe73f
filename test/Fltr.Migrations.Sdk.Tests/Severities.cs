namespace Fltr.Migrations.Sdk.Tests;

/// <summary>What an .editorconfig says about a diagnostic is what happens, also to the plan.</summary>
public sealed class Severities(JudgedProject project) : IClassFixture<JudgedProject>
{
    private const string Error = Sample.UnsafeCode;
    private const string Warning = "FLTR9401";

    [Theory]
    [InlineData("none", 0, "")]
    [InlineData("silent", 0, "")]
    [InlineData("suggestion", 0, "info")]
    [InlineData("warning", 0, "warning")]
    [InlineData("error", 1, "error")]
    [InlineData("default", 1, "error")]
    public void Of_an_error_are_obeyed(string severity, int exitCode, string said) =>
        Assert.Equal((exitCode, said), Judge(Error, (".editorconfig", $"[*.cs]\ndotnet_diagnostic.{Error}.severity = {severity}\n")));

    [Fact]
    public void Of_a_warning_are_obeyed() =>
        Assert.Equal((1, "error"), Judge(Warning, (".editorconfig", $"[*.cs]\ndotnet_diagnostic.{Warning}.severity = error # now\n")));

    [Theory]
    [InlineData("web/**.cs", 0)]
    [InlineData("/web/*_DropName.cs", 0)]
    [InlineData("**/2025{02,03}*.cs", 0)]
    [InlineData("20250{2..4}*.cs", 0)]
    [InlineData("[a-z]*.cs", 1)]
    [InlineData("api/**.cs", 1)]
    [InlineData("*.{sql,vb}", 1)]
    public void Are_those_of_the_files_section(string section, int exitCode) =>
        Assert.Equal(exitCode, Judge(Error, (".editorconfig", $"[{section}]\ndotnet_diagnostic.{Error.ToLowerInvariant()}.severity = none\n")).ExitCode);

    [Fact]
    public void Of_the_nearest_file_win()
    {
        var far = (".editorconfig", $"root = true\n[*]\ndotnet_diagnostic.{Error}.severity = none\n");
        Assert.Equal(1, Judge(Error, far, ("web/.editorconfig", $"[*.cs]\ndotnet_diagnostic.{Error}.severity = error\n")).ExitCode);
        Assert.Equal(1, Judge(Error, far, ("web/.editorconfig", "root = true\n")).ExitCode);
        Assert.Equal(0, Judge(Error, far, ("api/.editorconfig", "root = true\n")).ExitCode);
    }

    [Fact]
    public void Of_a_global_config_count_where_no_other_speaks()
    {
        var everywhere = (".globalconfig", $"is_global = true\ndotnet_diagnostic.{Error}.severity = none\n");
        Assert.Equal(0, Judge(Error, everywhere).ExitCode);
        Assert.Equal(1, Judge(Error, everywhere, (".editorconfig", $"[*.cs]\ndotnet_diagnostic.{Error}.severity = error\n")).ExitCode);
    }

    [Fact]
    public void Of_what_no_plan_can_bear_stay_and_it_is_said() =>
        Assert.Equal((1, "warning"), Judge("FLTR9402", (".editorconfig", "[*.cs]\ndotnet_diagnostic.FLTR4104.severity = none\n")));

    private (int ExitCode, string Said) Judge(string code, params (string Name, string Text)[] configs) => project.Judge(code, configs);
}
