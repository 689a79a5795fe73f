using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using static Fltr.Migrations.Database.Tests.Operations.Schema;

namespace Fltr.Migrations.Database.Tests.Cli;

/// <summary>The migrations that the tool is tried with.</summary>
internal static class Sample
{
    public static PlannedOf[] Main => [new(202501010000, "CreateDatasets", new CreateTable(Sql.Name.Public("datasets"), [new Column("id", "text")]))];

    /// <summary>What is there at first.</summary>
    public static PlannedOf[] Auth =>
    [
        new(202501010000, "CreateUsers", CreateUsers),
        new(202501020000, "IndexNames", new CreateIndex(Users, new Catalogs.Index("IX_users_name", [new IndexKey("name")]))),
    ];

    /// <summary>With a change whose contract waits.</summary>
    public static PlannedOf[] Grown =>
    [
        .. Auth,
        new(202502010000, "CreateCredits", CreateCredits) { Phase = Phase.Expand },
        new(202502020000, "CopyCredits", new CopyRows(Credits, Users, ["id"], [new Assignment("user_id", "id")])) { Phase = Phase.Backfill },
        new(202502030000, "DropEmail", new DropColumn(Users, "email")) { Phase = Phase.Contract },
        new(202502040000, "AddLocale", new AddColumn(Users, new Column("locale", "text") { Nullable = true })),
    ];

    /// <summary>One that PostgreSQL refuses.</summary>
    public static PlannedOf Refused { get; } = new(202503010000, "CountColours", new ExecuteSql([new SqlStatement("select count(*)\nfrom colours", "SELECT")]));
}
