using Fltr.Migrations.Runner.Local;

namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>A test that needs client programs of the server's own version: a server alone, as npm's packages bring it, cannot be dumped.</summary>
internal sealed class FactWithProgramsAttribute : FactAttribute
{
    public FactWithProgramsAttribute(params string[] programs)
    {
        var folder = PostgresBinaries.FindAsync().GetAwaiter().GetResult().Folder;
        var missing = programs.Where(program => Programs.In(folder, program) is null).ToList();
        if (missing.Count > 0) Skip = $"Not run: {string.Join(" and ", missing)} of this PostgreSQL are not installed ({folder}).";
    }
}
