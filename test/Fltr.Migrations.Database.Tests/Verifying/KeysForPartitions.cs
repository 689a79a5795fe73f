using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Catalogs.Comparing;
using Fltr.Migrations.Compiler.Sql.Lowering;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.Live;

namespace Fltr.Migrations.Database.Tests.Verifying;

/// <summary>A foreign key to a partitioned table has one more for each partition, and each version of PostgreSQL calls those as it likes.</summary>
public sealed class KeysForPartitions
{
    private static readonly string[] _schema =
    [
        "create table events (id int not null, what int not null, primary key (id, what)) partition by list (what)",
        "create table events_1 partition of events for values in (1)",
        "create table events_2 partition of events for values in (2) partition by range (id)",
        "create table events_2a partition of events_2 for values from (1) to (10)",
        "create table jobs (event int, what int, constraint jobs_1 check (event > 0), constraint jobs foreign key (event, what) references events)",
        "create table parts (event int, what int) partition by list (what)",
        "create table parts_1 partition of parts for values in (1)",
        "alter table parts add constraint parts_events foreign key (event, what) references events",
        "create table events_0 partition of events for values in (0)",
    ];

    [Fact]
    public async Task Verify_finds_nothing_whatever_they_are_called()
    {
        var fold = new Fold(Catalog.Empty);
        Assert.All(fold.Read(string.Join(";\n", _schema), _ => default).ToList(), s => Assert.Null(s.Lowered.Problem));

        await using var database = await ThrowawayDatabase.CreateAsync();
        await database.RunAsync(_schema);

        Assert.Empty(await DifferencesAsync(database, fold.Catalog));
    }

    [Fact]
    public async Task Verify_finds_a_key_that_was_dropped_and_its_further_ones_are_no_news()
    {
        var fold = new Fold(Catalog.Empty);
        Assert.All(fold.Read(string.Join(";\n", _schema), _ => default).ToList(), s => Assert.Null(s.Lowered.Problem));

        await using var database = await ThrowawayDatabase.CreateAsync();
        await database.RunAsync([.. _schema, "alter table jobs drop constraint jobs"]);

        Assert.Equal("constraint jobs of jobs", Assert.Single(await DifferencesAsync(database, fold.Catalog)));
    }

    private static async Task<IEnumerable<string>> DifferencesAsync(ThrowawayDatabase database, Catalog expected)
    {
        await using var connection = await DatabaseConnection.OpenAsync(database.Direct);
        var read = await LiveCatalog.ReadAsync(connection, [], CancellationToken.None);
        return Differences.Find(CatalogParts.Of(read), CatalogParts.Of(expected)).Select(d => d.Object);
    }
}
