using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Tests.Loading;

/// <summary>Positions that a deterministic build wrote.</summary>
public sealed class MappedSourcesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fltr-sources-").FullName + Path.DirectorySeparatorChar;

    [Fact]
    public void The_longest_root_wins()
    {
        var roots = new SourceRoots([new SourceRoot("/_/", _folder), new SourceRoot("/_/sub/", Path.Combine(_folder, "elsewhere") + Path.DirectorySeparatorChar)]);

        Assert.Equal(Path.Combine(_folder, "a.cs"), roots.Real("/_/a.cs"));
        Assert.Equal(Path.Combine(_folder, "elsewhere", "a.cs"), roots.Real("/_/sub/a.cs"));
        Assert.Equal("/_1/a.cs", roots.Real("/_1/a.cs"));
    }

    [Theory]
    [InlineData("Column", "b", 27, "        x.Column(\"a\").  y.Column(\"b\");")]
    [InlineData("Column", "b", 25, "x.WithColumn(\"b\").y() ; Column(\"b\")")]
    [InlineData("Column", "b", 3, "x.Column(name)")]
    [InlineData("Column", "b", 3, "x.Column ( \"b\" )")]
    [InlineData("Column", "b", 3, "x.Column<string>(\"b\")")]
    [InlineData("Column", "b", 1, "nothing of the kind")]
    public void The_column_is_that_of_the_word_with_its_argument(string word, string argument, int column, string line)
    {
        var path = Path.Combine(_folder, "a.cs");
        File.WriteAllText(path, line);
        Assert.Equal(column, new ColumnFinder().Find(new Source(path, 1, word, argument), path));
    }

    [Fact]
    public void A_source_that_is_not_here_has_its_line()
    {
        var diagnostic = new Diagnostic("FLTR1234", Severity.Warning, "It is\nso.", new Source("/_/far/a.cs", 7, "Column", "b"));
        Assert.Equal(["/_/far/a.cs(7,1): warning FLTR1234: It is so."], new Report("Case.dll", new SourceRoots([])).Lines([diagnostic]));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
