using Fltr.Migrations.Authoring;
using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Tests.Authoring;

public class ScriptTests
{
    [Fact]
    public void A_script_is_read_from_the_project_and_becomes_the_operation()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "sql"));
            File.WriteAllText(Path.Combine(folder.FullName, "sql", "a.sql"), "select $(n)");
            var recording = new Recording(Catalog.Empty) { ProjectFolder = folder.FullName };
            new Said(m => m.Execute.Script(@"sql\a.sql", new Dictionary<string, string> { ["n"] = "1" })).Record(recording);
            Assert.Equal("select 1", recording.Finish().Single().ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
