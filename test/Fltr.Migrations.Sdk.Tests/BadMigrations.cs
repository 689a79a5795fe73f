namespace Fltr.Migrations.Sdk.Tests;

/// <summary>Each bad migration fails a real build on the line and column of the call that is wrong, in every configuration, and leaves no assembly.</summary>
public sealed class BadMigrations
{
    private const string Agreement = """
        [assembly: Database("fltr_auth", ConnectionVariable = "AUTH_DATABASE_URL")]
        [assembly: Service("nextjs")]
        [assembly: Service("fastapi")]
        [assembly: SharedWith("fastapi", Access.Read | Access.Reference, Table = "users")]
        [assembly: Forbid("users", "*credit*", Because = "credits live in user_credits")]
        """;

    private const string Beginning = """
        [Migration(202507010900, "People"), Owner("nextjs")]
        public sealed class CreateUsers : Migration
        {
            public override void Up() => Create.Table("users")
                .WithColumn("id").AsString().PrimaryKey()
                .WithColumn("name").AsString().Nullable()
                .WithColumn("image").AsString().Nullable()
                .WithColumn("phone").AsString().Nullable();
        }
        """;

    private const string OtherDatabase = """
        # Fltr.Migrations lock file 1. Written by the build; commit it with the migrations.
        database fltr

        table public.datasets owner fastapi
        """;

    public static TheoryData<string, string, string> All => new()
    {
        {
            "FLTR3101", "fastapi/202508010901_AddNickname.cs",
            """
            [Migration(202508010901), Owner("fastapi")]
            public sealed class AddNickname : Migration
            {
                public override void Up()
                {
                    Alter.Table("users")
                        .⟦AddColumn("nickname").AsString().Nullable();
                }
            }
            """
        },
        {
            "FLTR3102", "nextjs/202508010902_AddCredits.cs",
            """
            [Migration(202508010902), Owner("nextjs")]
            public sealed class AddCredits : Migration
            {
                public override void Up() => Alter.Table("users").AddColumn("locale").AsString().Nullable()
                    .⟦AddColumn("bonus_credits").AsInt32().WithDefaultValue(0);
            }
            """
        },
        {
            "FLTR3103", "fastapi/202508010903_CreateDatasets.cs",
            """
            [Migration(202508010903), Owner("fastapi")]
            public sealed class CreateDatasets : Migration
            {
                public override void Up() =>
                    Create.⟦Table("datasets").WithColumn("id").AsGuid().PrimaryKey();
            }
            """
        },
        {
            "FLTR2101", "nextjs/202508010904_DropImage.cs",
            """
            [Migration(202508010904), Owner("nextjs")]
            public sealed class DropImage : Migration
            {
                public override void Up()
                {
                    Delete
                        .⟦Column("image")
                        .FromTable("users");
                }
            }
            """
        },
        {
            "FLTR2102", "nextjs/202508010905_DropName.cs",
            """
            [Migration(202508010905), Owner("nextjs")]
            [⟦Contract("rename-name", After = "48h")]
            public sealed class DropName : Migration
            {
                public override void Up() => Alter.Column("name").OnTable("users").AsString().NotNullable();
            }
            """
        },
        {
            "FLTR2103", "fastapi/202508010906_MoveNames.cs",
            """
            [Migration(202508010906), Owner("fastapi")]
            [Expand("move-names"), ⟦Contract("move-names", After = "48h")]
            public sealed class MoveNames : Migration
            {
                public override void Up() => Create.Table("names").WithColumn("id").AsString().PrimaryKey();
            }
            """
        },
        {
            "FLTR2104", "fastapi/202508010911_DropPlans.cs",
            """
            [Migration(202508010911), Owner("fastapi")]
            [⟦Contract("move-plans", After = "48h")]
            public sealed class DropPlans : Migration
            {
                public override void Up() => Create.Table("plans").WithColumn("id").AsString().PrimaryKey();
            }

            [Migration(202508010912), Owner("fastapi"), Expand("move-plans")]
            public sealed class CreatePlans : Migration
            {
                public override void Up() => Create.Table("new_plans").WithColumn("id").AsString().PrimaryKey();
            }
            """
        },
        {
            "FLTR4101", "fastapi/202508010906_PlanTeams.cs",
            """
            [⟦Migration(202508010906), Owner("fastapi")]
            public sealed class PlanTeams : Migration
            {
                public override void Up() => Create.Table("teams").WithColumn("id").AsString().PrimaryKey();
            }
            """
        },
        {
            "FLTR4102", "fastapi/20250801_CreateTokens.cs",
            """
            [⟦Migration(20250801), Owner("fastapi")]
            public sealed class CreateTokens : Migration
            {
                public override void Up() => Create.Table("tokens").WithColumn("id").AsString().PrimaryKey();
            }
            """
        },
        {
            "FLTR1101", "nextjs/202508010907_AddLocale.cs",
            """
            [Migration(202508010907), Owner("nextjs")]
            public sealed class AddLocale : Migration
            {
                public override void Up() => Alter.Table("users").⟦AddColumn("region").AsString().NotNullable();
            }
            """
        },
        {
            "FLTR2201", "nextjs/202508010908_RenamePhone.cs",
            """
            [Migration(202508010908), Owner("nextjs")]
            public sealed class RenamePhone : Migration
            {
                public override void Up() => Rename.⟦Column("phone").OnTable("users").To("mobile");
            }
            """
        },
        {
            "FLTR4201", "nextjs/202508010909_ClearNames.cs",
            """
            [Migration(202508010909), Owner("nextjs")]
            public sealed class ClearNames : Migration
            {
                public override void Up() => Update.⟦Table("users").Set(new { name = "" }).AllRows();
            }
            """
        },
        {
            "FLTR9101", "nextjs/202508010910_Vacuum.cs",
            """
            [Migration(202508010910), Owner("nextjs"), Irreversible("nothing changes")]
            public sealed class Odd : Migration
            {
                public override void Up() => Execute.⟦Sql("frobnicate users");
            }
            """
        },
    };

    [Theory]
    [InlineData("Debug", "false")]
    [InlineData("Release", "false")]
    [InlineData("Release", "true")]
    public void Fail_the_build_at_the_call(string configuration, string continuousIntegration)
    {
        using var project = new ThrowawayProject();
        project.Write("Ownership.cs", Agreement);
        project.Write("nextjs/202507010900_CreateUsers.cs", Beginning);
        project.Write("../Other/migrations.lock", OtherDatabase);
        var sources = All.Select(bad => (Code: (string)bad[0], Source: project.Write((string)bad[1], (string)bad[2]))).ToList();
        project.CommitToGit();

        var result = project.Build("-c", configuration, $"-p:ContinuousIntegrationBuild={continuousIntegration}", "-p:FltrMigrationsCi=false");

        Assert.Equal(1, result.ExitCode);
        foreach (var (code, source) in sources)
        {
            var found = result.Errors.Where(error => error.File == source.Path && error.Code == code).Select(error => (error.Line, error.Column));
            Assert.True(found.Contains((source.Line, source.Column)), $"{code} is not at {source.Path}({source.Line},{source.Column}):\n{result.Output}");
        }

        Assert.DoesNotContain(project.Output(configuration), file => file.EndsWith(".dll", StringComparison.Ordinal) && file.StartsWith("Database", StringComparison.Ordinal));
    }
}
