using System.Text.Json;
using System.Text.Json.Nodes;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Tests.Planning;

/// <summary>A plan is opened by its lines, and by its tokens where somebody has laid it out anew.</summary>
public sealed class PlanFiles : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"fltr-{Guid.NewGuid():N}.plan.json");
    private readonly MigrationPlan _plan = new("shop", "SHOP_URL", [Planned(202501010900, "SayOne"), Planned(202501020900, "Say \"two\""), Planned(202501030900, "Say\n[{}],")]) { RunAs = "owner" };

    public PlanFiles() => PlanFile.Write(_plan, _path);

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_plan_is_read_as_it_was_written() => MustBeThePlan();

    [Fact]
    public void A_plan_that_somebody_has_indented_is_the_same()
    {
        File.WriteAllText(_path, JsonNode.Parse(File.ReadAllText(_path))!.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        MustBeThePlan();
    }

    [Fact]
    public void A_plan_with_the_line_ends_of_Windows_is_the_same()
    {
        File.WriteAllText(_path, File.ReadAllText(_path).ReplaceLineEndings("\r\n"));
        MustBeThePlan();
    }

    [Fact]
    public void A_plan_that_was_cut_off_is_none()
    {
        var whole = File.ReadAllBytes(_path);
        var ends = Enumerable.Range(1, whole.Length - 1).Where(at => whole[at] == '\n' || at % 97 == 0).SelectMany(at => new[] { at, at + 1 }).Where(at => at < whole.Length - 2);
        foreach (var end in ends)
        {
            File.WriteAllBytes(_path, whole[..end]);
            Assert.Contains("is not a migration plan", Assert.Throws<InvalidDataException>(() => PlanFile.Open(_path)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_a_line_holds_is_read_when_it_is_asked_for()
    {
        File.WriteAllText(_path, File.ReadAllText(_path).Replace("\"owner\":\"web\"", "\"owner\":\"web", StringComparison.Ordinal));
        var file = PlanFile.Open(_path);
        Assert.Equal(_plan.Migrations.Select(m => m.Version), file.Entries.Select(e => e.Version));
        Assert.ThrowsAny<JsonException>(() => file.Read(file.Entries[0]));
    }

    private void MustBeThePlan()
    {
        var file = PlanFile.Open(_path);
        Assert.Equal(_plan.Database, file.Database);
        Assert.Equal(_plan.Migrations.Select(m => (m.Version, m.Checksum)), file.Entries.Select(e => (e.Version, e.Checksum)));
        Assert.Equal(_plan.Migrations.Select(PlanJson.Write), file.Entries.Select(file.Read).Select(PlanJson.Write));
    }

    private static PlannedMigration Planned(long version, string name) => new(version, $"1-{version}", name)
    {
        Owner = "web",
        Writes = [new Name("public", "users")],
        Operations = [new PlannedOperation(new ExecuteSql([new SqlStatement($"comment on table users is '{name}'", "COMMENT")]), [new Step([$"comment on table users is '{name}'"], Transaction.Shared, [])])],
    };
}
