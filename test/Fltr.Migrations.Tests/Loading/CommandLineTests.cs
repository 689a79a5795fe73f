using Fltr.Migrations.Compiler;

namespace Fltr.Migrations.Tests.Loading;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void An_option_and_its_value_stand_on_two_lines()
    {
        var assembly = typeof(CommandLineTests).Assembly.Location;

        var options = Read("--assembly", assembly, "--project-dir", ".", "--source-root", "/_/=/home/a b/", "--reference", "a.dll", "--reference", "b.dll", "--up-timeout", "3", "--check-from", "202501010000", "--ci", "true");

        Assert.Equal(assembly, options.Assembly);
        Assert.Equal(["a.dll", "b.dll"], options.References);
        Assert.Equal(("/_/", "/home/a b/"), (options.SourceRoots[0].Mapped, options.SourceRoots[0].Real));
        Assert.Equal(TimeSpan.FromSeconds(3), options.UpTimeout);
        Assert.Equal(202501010000, options.CheckFrom);
        Assert.True(options.ContinuousIntegration);
    }

    [Theory]
    [InlineData("--assembly")]
    [InlineData("--assembly|nowhere.dll|--project-dir|.")]
    [InlineData("--colour|blue")]
    [InlineData("--up-timeout|soon")]
    [InlineData("--source-root|/_/")]
    public void What_it_does_not_understand_is_wrong_use(string lines) => Assert.Throws<UsageException>(() => Read(lines.Split('|')));

    [Fact]
    public void A_response_file_that_is_not_there_is_wrong_use() => Assert.Throws<UsageException>(() => CommandLine.Read(["@nowhere.rsp"]));

    public void Dispose() => File.Delete(_file);

    private CompilationOptions Read(params string[] lines)
    {
        File.WriteAllLines(_file, lines);
        return CommandLine.Read([$"@{_file}"]);
    }
}
