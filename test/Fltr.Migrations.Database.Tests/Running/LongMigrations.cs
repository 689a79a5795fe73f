using System.Globalization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Database.Tests.Running;

/// <summary>Migrations whose operations, way back and SQL are longer than a connection buffers.</summary>
public sealed class LongMigrations
{
    private static readonly Name _wide = Name.Public("wide");

    [Fact]
    public async Task Are_recorded_whole_and_undone()
    {
        var columns = Enumerable.Range(1, 500).Select(i => new Column($"measure_{i.ToString(CultureInfo.InvariantCulture)}", "text") { Nullable = true, Comment = new string('ä', 100) });
        var plan = PlanOf.Migrations(new PlannedOf(202501010000, "Wide", new CreateTable(_wide, [.. columns])), new PlannedOf(202501020000, "Other", new CreateTable(Name.Public("other"), [new Column("id", "bigint")])));
        await using var database = await ThrowawayDatabase.CreateAsync();

        await database.UpAsync(plan);

        Assert.Equal("true", await database.ValueAsync("select (length(operations::text) > 50000)::text from fltr_migrations.history where version = 202501010000"));
        Assert.Equal("500", await database.ValueAsync("select jsonb_array_length(operations::jsonb -> 0 -> 'columns')::text from fltr_migrations.history where version = 202501010000"));
        Assert.Empty(await database.UpAsync(plan));
        await database.DownAsync(plan, 0);
        Assert.Equal("0", await database.ValueAsync("select count(*)::text from pg_class where relname in ('wide', 'other')"));
    }
}
