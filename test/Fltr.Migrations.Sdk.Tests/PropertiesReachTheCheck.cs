namespace Fltr.Migrations.Sdk.Tests;

public sealed class PropertiesReachTheCheck
{
    [Fact]
    public void Default_owner_first_version_to_judge_and_PostgreSQL()
    {
        using var project = Sample.Project();
        project.BreakIt();
        project.Write("web/202503010900_CreateOrders.cs", """
            [Migration(202503010900, "Orders")]
            public sealed class CreateOrders : Migration
            {
                public override void Up()
                {
                    Create.Table("orders").WithColumn("id").AsString().PrimaryKey().WithColumn("number").AsString().Nullable();
                    Create.Index("orders_by_number").OnTable("orders").OnColumn("number").Unique().NullsNotDistinct();
                }
            }
            """);

        var without = project.Build();
        Assert.Equal(["FLTR2101", "FLTR3104", "FLTR5101"], without.Errors.Select(error => error.Code).Order(StringComparer.Ordinal));

        project.Build("-p:FltrMigrationsDefaultOwner=web", "-p:FltrMigrationsCheckFrom=202503010900", "-p:FltrMigrationsPostgresVersion=15").ShouldSucceed();
        Assert.Contains("migration 202503010900 CreateOrders\n  owner web\n", File.ReadAllText(Path.Combine(project.Folder, "migrations.lock")));
    }
}
