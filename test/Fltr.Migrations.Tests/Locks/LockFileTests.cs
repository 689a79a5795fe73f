using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Locks;
using Fltr.Migrations.Locks;
using Fltr.Migrations.Tests.Harness;

namespace Fltr.Migrations.Tests.Locks;

[Collection(InThisProcess.Name)]
public sealed class LockFileTests
{
    [Fact]
    public void It_tells_what_migrations_do_and_whose_tables_are()
    {
        using var project = Shared();
        Snapshot.Match(project.Check().Lock!);
    }

    [Fact]
    public void What_it_writes_it_reads()
    {
        using var project = Shared();
        var path = Path.Combine(project.Folder, "migrations.lock");
        SharedFile.Write(path, project.Check().Lock!);

        var diagnostics = new List<Diagnostic>();
        var read = LockFileReader.Read(path, diagnostics)!;

        Assert.Empty(diagnostics);
        Assert.Equal("fltr_auth", read.Database);
        Assert.Equal(["teams of fastapi", "users of nextjs"], read.Tables.Select(t => $"{t.Name} of {t.Owner}"));
    }

    [Fact]
    public void It_tells_roles_and_the_sequences_that_a_writer_needs()
    {
        using var project = Project.Of(Platform.Blocks)
            .Add("Roles.cs", """[assembly: Service("modal", Handle = "@fltr/gpu", Role = "modal worker")]""")
            .Add("nextjs/202508010900_CreateInvoices.cs", """
                [Migration(202508010900), Owner("nextjs")]
                public sealed class CreateInvoices : Migration
                {
                    public override void Up()
                    {
                        Create.Sequence("invoice_numbers");
                        Create.Table("invoices")
                            .WithColumn("id").AsInt64().Identity().PrimaryKey()
                            .WithColumn("line").AsCustom("bigserial").NotNullable()
                            .WithColumn("number").AsInt64().NotNullable().WithDefaultValue(RawSql.Insert("NextVal( 'Invoice_Numbers'::regclass )"))
                            .WithColumn("copy").AsInt64().NotNullable().WithDefaultValue(RawSql.Insert("nextval('public.\"Other Numbers\"')"));
                    }
                }
                """);
        var file = LockFileParser.Parse("migrations.lock", project.Check().Lock!.Split('\n'));

        Assert.Equal(["nextjs", "fastapi", "modal = modal worker, @fltr/gpu"], file.Services.Select(s => s.Role is null ? s.Name : $"{s.Name} = {s.Role}, {s.Handle}"));
        Assert.Equal(["invoices_line_seq", "invoice_numbers", "Other Numbers"], file.Tables.Single(t => t.Name.Local == "invoices").Sequences.Select(s => s.Local));
    }

    [Fact]
    public void On_a_build_server_an_equal_one_is_enough_whatever_its_line_ends()
    {
        using var project = Shared();
        var path = Path.Combine(project.Folder, "migrations.lock");
        File.WriteAllText(path, project.Check().Lock!.ReplaceLineEndings("\r\n"));

        project.With(o => o with { ContinuousIntegration = true, Lock = path });

        Assert.Empty(project.Lines(project.Check()));
    }

    [Fact]
    public void A_project_that_has_no_lock_file_yet_claims_nothing()
    {
        var diagnostics = new List<Diagnostic>();
        Assert.Null(LockFileReader.Read(Path.Combine(Path.GetTempPath(), "nowhere", "migrations.lock"), diagnostics));
        Assert.Empty(diagnostics);
    }

    private static Project Shared() => Project.Of(
    [
        .. Platform.Blocks,
        new Block("csharp", "Sharing.cs", """
            [assembly: SharedWith("nextjs", Access.Read, Table = "teams")]
            [assembly: SharedWith("fastapi", Access.Read | Access.Reference, Table = "users", Columns = ["id", "email"])]
            """),
        new Block("csharp", "fastapi/202508010900_AddOwner.cs", """
            [Migration(202508010900, "Teams belong to somebody"), Owner("fastapi")]
            [Expand("team-owners")]
            public sealed class AddOwner : Migration
            {
                public override void Up() => Alter.Table("teams").AddColumn("owner_id").AsString().Nullable().ForeignKey("users", "id");
            }
            """),
    ]);
}
