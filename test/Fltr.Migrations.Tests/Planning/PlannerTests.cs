using System.Runtime.CompilerServices;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Tests.Harness;

namespace Fltr.Migrations.Tests.Planning;

/// <summary>The plans of single migrations, behind the platform's small project, as snapshots beside this file.</summary>
[Collection(InThisProcess.Name)]
public sealed class PlannerTests
{
    [Fact]
    public void A_new_table_takes_the_direct_form_throughout() => Match("""
        Create.Table("keys")
            .WithColumn("id").AsString().PrimaryKey()
            .WithColumn("team_id").AsString().Nullable().ForeignKey("teams", "id")
            .WithColumn("name").AsString().NotNullable().Unique()
            .WithColumn("scope").AsString().Nullable().Indexed();
        """);

    [Fact]
    public void Rows_of_its_own_make_a_new_table_old() => Match("""
        Create.Table("keys").WithColumn("id").AsString().PrimaryKey();
        Insert.IntoTable("keys").Row(new { id = "first" });
        Create.Index("keys_by_id").OnTable("keys").OnColumn("id");
        """);

    [Fact]
    public void A_commit_makes_a_new_table_old() => Match("""
        Create.Table("keys").WithColumn("id").AsString().PrimaryKey().WithColumn("scope").AsString().Nullable();
        Create.Index("teams_by_name").OnTable("teams").OnColumn("name");
        Create.Index("keys_by_scope").OnTable("keys").OnColumn("scope");
        """);

    [Fact]
    public void An_index_is_built_and_dropped_concurrently_where_there_are_rows() => Match("""
        Create.Index("teams_by_name").OnTable("teams").OnColumn("name").Unique();
        """);

    [Fact]
    public void Constraints_are_validated_apart() => Match("""
        Create.ForeignKey("teams_parent").FromTable("teams").ForeignColumn("name").ToTable("teams").PrimaryColumn("id");
        Create.UniqueConstraint("teams_name").OnTable("teams").Column("name");
        """);

    [Fact]
    public void Not_null_goes_through_a_check() => Match("""
        Alter.Table("teams").AddColumn("level").AsString().Nullable();
        Backfill.Table("teams").Set("level", "'free'").Where("level is null");
        Alter.Column("level").OnTable("teams").AsString().NotNullable();
        """);

    [Fact]
    public void Orphans_are_deleted_between_the_key_and_its_validation() => Match("""
        Delete.Orphans().FromTable("teams", "name").WithoutParent("plans", "id");
        Create.ForeignKey("teams_plan").FromTable("teams").ForeignColumn("name").ToTable("plans").PrimaryColumn("id");
        """, attributes: """[Irreversible("the rows are gone")]""");

    [Fact]
    public void Orphans_that_something_else_follows_stay_where_they_are() => Match("""
        Delete.Orphans().FromTable("teams", "name").WithoutParent("plans", "id");
        Alter.Table("teams").AddColumn("level").AsString().Nullable();
        Create.ForeignKey("teams_plan").FromTable("teams").ForeignColumn("name").ToTable("plans").PrimaryColumn("id");
        """, attributes: """[Irreversible("the rows are gone")]""");

    [Fact]
    public void A_copy_goes_in_batches() => Match("""
        Backfill.IntoTable("plans").FromTable("teams").Set("id", "name");
        """);

    [Fact]
    public void Direct_means_direct() => Match("""
        Create.Index("teams_by_name").OnTable("teams").OnColumn("name").Unique();
        Create.ForeignKey("teams_plan").FromTable("teams").ForeignColumn("name").ToTable("plans").PrimaryColumn("id");
        """, attributes: """[Direct(Because = "the table is small")]""");

    [Fact]
    public void Raw_sql_that_refuses_a_transaction_stands_alone() => Match("""
        Execute.Sql("vacuum teams; update teams set name = 'x' where name is null;");
        """, attributes: """[Irreversible("the old names are gone")]""");

    [Fact]
    public void A_volatile_default_is_filled_in_batches() => Match("""
        Alter.Table("teams").AddColumn("token").AsGuid().NotNullable().WithDefault(SystemMethods.NewGuid);
        """, attributes: """[Suppress("FLTR5101", Because = "the database has pgcrypto")]""");

    [Fact]
    public void Answers_of_the_catalog_are_assumptions() => Match("""
        if (!Schema.Table("teams").Column("level").Exists()) Alter.Table("teams").AddColumn("level").AsString().Nullable();
        """);

    [Fact]
    public void A_plan_is_the_same_twice()
    {
        using var project = Project.Of(Platform.Blocks);
        Assert.Equal(project.Check().Plan!.Migrations.Select(PlanJson.Write), project.Check().Plan!.Migrations.Select(PlanJson.Write));
    }

    private static void Match(string up, string attributes = "", [CallerMemberName] string method = "")
    {
        using var project = Project.Of(Platform.Blocks);
        project.Add("fastapi/202507100900_CreatePlans.cs", Class(202507100900, "CreatePlans", "", """Create.Table("plans").WithColumn("id").AsString().PrimaryKey();"""));
        project.Add("fastapi/202508010900_Planned.cs", Class(202508010900, "Planned", attributes, up));

        var result = project.Check();

        Assert.Empty(project.Lines(result));
        Snapshot.Match(PlanText.Write(result.Plan!.Migrations[^1]), method);
        MustBeReadAsWritten(result.Plan);
    }

    private static void MustBeReadAsWritten(MigrationPlan plan)
    {
        var path = Path.Combine(Path.GetTempPath(), $"fltr-{Guid.NewGuid():N}.plan.json");
        PlanFile.Write(plan, path);
        var file = PlanFile.Open(path);
        File.Delete(path);
        Assert.Equal(plan.Migrations.Select(PlanJson.Write), file.Entries.Select(file.Read).Select(PlanJson.Write));
    }

    private static string Class(long version, string name, string attributes, string up) => $$"""
        [Migration({{version}}), Owner("fastapi")]
        {{attributes}}
        public sealed class {{name}} : Migration
        {
            public override void Up()
            {
        {{up}}
            }
        }
        """;
}
