namespace Fltr.Migrations.Sdk.Tests;

/// <summary>Files of SQL beside classes, in real builds.</summary>
public sealed class SqlFiles
{
    private const string Name = "web/202502010900_add_nickname.sql";

    // Neither a resource nor what is taken out is a migration, whatever its name and text are.
    private const string Items = """
        </PropertyGroup>
        <ItemGroup>
          <EmbeddedResource Include="web/202501150900_resource.sql" />
          <SqlMigration Remove="scripts/**" />
        </ItemGroup>
        <PropertyGroup>
        """;

    [Fact]
    public void Are_checked_when_they_come_change_and_go()
    {
        using var project = Sample.Project(Items);
        project.Write("web/202501150900_resource.sql", "no sql");
        project.Write("scripts/202501160900_script.sql", "no sql");
        project.Write("web/seed.sql", "no sql");
        project.Build().ShouldSucceed();
        var first = project.LastChecked();

        var bad = project.Write(Name, """
            -- People have no name
            update users set name = null;
              ⟦alter table users
                drop name;

            -- down
            alter table users add name text;
            """);
        project.Build().ShouldFailAt(bad, Sample.UnsafeCode);

        project.Write(Name, """
            -- People have a nickname
            alter table users add nickname text;

            -- down
            alter table users drop nickname;
            """);
        project.Build().ShouldSucceed();
        Assert.Contains("alter table public.users add column nickname text", Plan(project), StringComparison.Ordinal);
        Assert.Contains("migration 202502010900 add_nickname\n  owner web\n", File.ReadAllText(Path.Combine(project.Folder, "migrations.lock")), StringComparison.Ordinal);

        File.Delete(Path.Combine(project.Folder, Name));
        project.Build().ShouldSucceed();
        Assert.DoesNotContain("nickname", Plan(project), StringComparison.Ordinal);
        Assert.NotEqual(first, project.LastChecked());
    }

    private static string Plan(ThrowawayProject project) => File.ReadAllText(Path.Combine(project.Folder, "bin", "Debug", "net10.0", "Database.plan.json"));
}
