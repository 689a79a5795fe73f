using System.Text;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.SqlFiles;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Tests.Harness;
using Fltr.Migrations.Tests.Planning;

namespace Fltr.Migrations.Tests.SqlFiles;

/// <summary>Files of SQL become migrations, behind the platform's small project.</summary>
[Collection(InThisProcess.Name)]
public sealed class SqlFileTests
{
    private const string Expiry = """
        -- Teams can expire
        -- expand team-expiry
        -- direct because the table is small

        alter table teams add expires_at timestamp; -- none at first
        create index concurrently teams_expiry on teams (expires_at);

        -- down
        drop index concurrently teams_expiry;
        alter table teams drop expires_at;
        """;

    [Fact]
    public void Statements_become_operations_with_their_places() => Snapshot.Match(PlanText.Write(Plan("fastapi/202508010900_add_expiry.sql", Expiry)));

    [Fact]
    public void A_header_says_what_attributes_say()
    {
        var migration = Plan("fastapi/202508010900_add_expiry.sql", Expiry);

        Assert.Equal((202508010900, "add_expiry", "Teams can expire", "fastapi"), (migration.Version, migration.Name, migration.Description, migration.Owner));
        Assert.Equal((Phase.Expand, "team-expiry"), (migration.Phase, migration.Change));
    }

    [Fact]
    public void A_contract_waits_as_long_as_its_header_says()
    {
        using var project = Project.Of([.. Platform.Blocks, new("sql", "fastapi/202508010900_add_expiry.sql", Expiry), new("sql", "fastapi/202508020900_drop_names.sql", """
            -- contract team-expiry after 1d12h
            -- irreversible because the names are gone
            alter table teams drop name;
            """)]);
        var contract = project.Check().Plan!.Migrations[^1];

        Assert.Equal((Phase.Contract, 36 * 3600, "the names are gone"), (contract.Phase, contract.Wait, contract.Irreversible));
    }

    [Fact]
    public void No_transaction_is_taken_where_the_header_says_so()
    {
        var migration = Plan("fastapi/202508010900_add_expiry.sql", "-- transaction none\n" + Expiry.Replace("-- Teams can expire\n", "", StringComparison.Ordinal));
        Assert.All(migration.Operations.SelectMany(o => o.Direct), step => Assert.Equal(Operations.Transaction.None, step.Transaction));
    }

    [Theory]
    [InlineData("-- Teams can expire\n", "")]
    [InlineData("-- none at first", "/* none at first */\r\n")]
    [InlineData("alter table teams add", "ALTER TABLE Teams\tADD")]
    [InlineData("drop index concurrently teams_expiry;\n", "")]
    public void Header_remarks_layout_and_way_back_do_not_change_the_checksum(string from, string to)
    {
        var changed = Expiry.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(Expiry, changed);
        Assert.Equal(Plan("fastapi/202508010900_add_expiry.sql", Expiry).Checksum, Plan("fastapi/202508010900_add_expiry.sql", changed).Checksum);
    }

    [Fact]
    public void A_statement_changes_the_checksum() => Assert.NotEqual(
        Plan("fastapi/202508010900_add_expiry.sql", Expiry).Checksum,
        Plan("fastapi/202508010900_add_expiry.sql", Expiry.Replace("timestamp", "timestamptz", StringComparison.Ordinal)).Checksum);

    [Fact]
    public void What_a_statement_sets_holds_for_those_behind_it()
    {
        var migration = Plan("fastapi/202508010900_create_invoices.sql", """
            create schema billing;
            set search_path = billing;
            create table invoices (id text);

            -- down
            drop table billing.invoices;
            drop schema billing;
            """);

        Assert.Contains("billing.invoices", migration.Writes.Select(w => w.ToString()));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Places_are_right_with_every_line_end_and_a_byte_order_mark(string lineEnd)
    {
        using var project = Project.Of([.. Platform.Blocks, new("sql", "fastapi/202508010900_typo.sql", $"\uFEFF-- Ein Tippfehler{lineEnd}select 'ü';{lineEnd}{lineEnd}\tselct 1;{lineEnd}-- down{lineEnd}select 1;")]);

        Assert.StartsWith("fastapi/202508010900_typo.sql(4,2): error FLTR9101: ", project.Lines(project.Check())[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_refused_at_the_byte()
    {
        using var project = new Project();
        var path = Path.Combine(project.Folder, "202508010900_latin.sql");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes("select 1;\nselect 'ü';"));
        var diagnostics = new List<Diagnostic>();

        Assert.Empty(new SqlFileReader(project.Options with { SqlFiles = [path] }, [], diagnostics).Read());

        Assert.Equal(("FLTR9105", 2, 9), (diagnostics[0].Id, diagnostics[0].Source.Line, diagnostics[0].Source.Column));
    }

    [Fact]
    public void A_project_may_hold_nothing_but_files()
    {
        using var project = Project.Of([Platform.Blocks[0], new("sql", "nextjs/202507010900_create_users.sql", "create table users (id text primary key);\n-- down\ndrop table users;")]);

        var result = project.Check();

        Assert.Empty(project.Lines(result));
        Assert.Equal("nextjs", Assert.Single(result.Plan!.Migrations).Owner);
    }

    [Fact]
    public void The_lock_file_knows_its_tables()
    {
        using var project = Project.Of([Platform.Blocks[0], new("sql", "nextjs/202507010900_create_users.sql", "create table users (id text primary key);\n-- down\ndrop table users;")]);

        var text = project.Check().Lock!;

        Assert.Contains("\nmigration 202507010900 create_users\n  owner nextjs\n", text, StringComparison.Ordinal);
        Assert.Contains("\ntable public.users owner nextjs\n", text, StringComparison.Ordinal);
    }

    private static PlannedMigration Plan(string file, string text)
    {
        using var project = Project.Of([.. Platform.Blocks, new("sql", file, text)]);
        var result = project.Check();
        Assert.Empty(project.Lines(result));
        return result.Plan!.Migrations[^1];
    }
}
