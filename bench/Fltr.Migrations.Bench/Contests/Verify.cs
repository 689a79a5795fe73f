using Fltr.Migrations.Bench.Materials;
using Fltr.Migrations.Bench.Measuring;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Bench.Contests;

/// <summary>A database of many tables held against its migrations, beside pg_dump, which only reads it.</summary>
internal static class Verify
{
    private const int Tables = 5000;
    private const int Together = 100;

    private static readonly Seq<Column> _columns =
    [
        new Column("id", "bigint") { Identity = Identity.Always },
        new Column("name", "text"),
        new Column("created_at", "timestamptz") { Default = "now()" },
        new Column("amount", "numeric(12,2)") { Nullable = true },
        new Column("active", "boolean") { Default = "true" },
        new Column("qty", "integer") { Nullable = true },
    ];

    public static async Task<IReadOnlyList<Row>> RunAsync(Workshop workshop)
    {
        var plan = workshop.Write("verify", [.. Enumerable.Range(0, Tables / Together).Select(Migration)]);
        var tool = Contestants.Tool(workshop, plan);
        await Race.RunAsync(tool);

        var results = await Race.RunAsync(
            workshop.Options.Rounds,
            new Contestant("pg_dump", [workshop.Server.PgDump, "--schema-only"]) { Environment = workshop.Server.PsqlEnvironment(Sources.Database) },
            tool with { Command = ["dotnet", workshop.Programs.Tool, "verify", "--plan", plan.Path], Prepare = () => Task.CompletedTask });

        var what = $"verify of {Tables:N0} tables";
        return [Row.Of(what, results[0]), Row.Of(what, results[1], results[0]) with { Target = new Target("wall, of pg_dump's", 0.5, results[1].Wall / results[0].Wall) }];
    }

    private static PlannedMigration Migration(int number)
    {
        var operations = Enumerable.Range(number * Together, Together).SelectMany(Table);
        return new PlannedMigration(202501010000 + number, $"{number:x64}", $"Number {number}") { Operations = [.. operations.Select(o => new PlannedOperation(o, [new Step(SqlWriter.Write(o), Transaction.Shared, [])]))] };
    }

    private static IEnumerable<Operation> Table(int i)
    {
        var table = Name.Public($"t_{i}");
        yield return new CreateTable(table, _columns) { PrimaryKey = new PrimaryKey($"PK_t_{i}", ["id"]) };
        yield return new CreateIndex(table, new Catalogs.Index($"t_{i}_name_idx", [new IndexKey("name")]));
        yield return new AddCheck(table, new Catalogs.Check($"CK_t_{i}_qty", "qty > 0") { Columns = ["qty"] });
    }
}
