using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Requests;
using Fltr.Migrations.Tests.Harness;

namespace Fltr.Migrations.Tests.Approving;

/// <summary>What a check says of requests, also when it fails for them.</summary>
[Collection(InThisProcess.Name)]
public sealed class Requests
{
    private const string Asking = """
        [Migration(202508010900), Owner("fastapi"), Touches("users")]
        public sealed class AddNickname : Migration
        {
            public override void Up() => Alter.Table("users").AddColumn("nickname").AsString().Nullable();
        }
        """;

    [Fact]
    public void One_without_an_answer_is_told_with_what_is_needed_to_answer_it()
    {
        using var project = Shop();
        var result = project.Check();

        Assert.Equal(["FLTR3101"], result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Id));
        var request = Assert.Single(result.Requests);
        Assert.Equal((202508010900, "AddNickname", "fastapi", "users", "nextjs", "nextjs/Approvals.cs"), (request.Version, request.Migration, request.Service, request.Table, request.Owner, request.File));
        Assert.Null(request.Answer);

        project.Add("nextjs/Approvals.cs", $"[assembly: Approve(202508010900, Table = \"users\", Checksum = \"{request.Checksum}\")]");
        var answered = project.Check();
        Assert.False(answered.HasErrors);
        Assert.True(Assert.Single(answered.Requests).IsAnswered);
    }

    [Theory]
    [InlineData("nextjs/Approvals.cs", "", true)]
    [InlineData("nextjs/2025/Approvals.cs", ", Checksum = \"1-old\"", true)]
    [InlineData("Ownership2.cs", "", false)]
    [InlineData("fastapi/Approvals.cs", "", false)]
    public void An_answer_that_does_not_count_is_told_with_its_place(string file, string checksum, bool isInFolder)
    {
        using var project = Shop().Add(file, $"\n[assembly: Approve(202508010900, Table = \"users\"{checksum})]");

        var request = Assert.Single(project.Check().Requests);

        Assert.Equal((file, 2), (request.Answer!.File, request.Answer.Line));
        Assert.Equal(isInFolder, request.IsInOwnersFolder);
        Assert.False(request.IsAnswered);
    }

    [Fact]
    public void None_is_made_below_the_first_version_that_is_judged()
    {
        using var project = Shop().With(o => o with { CheckFrom = 202509010000 });
        Assert.Empty(project.Check().Requests);
    }

    [Fact]
    public void They_are_read_as_they_were_written()
    {
        var path = Path.GetTempFileName();
        Request[] requests = [new(202508010900, "AddNickname", "fastapi", "auth.users", "nextjs", "1-00", "nextjs/Approvals.cs") { Answer = new Answer("nextjs/A \"b\".cs", 7, "1-01") }];
        RequestFile.Write(path, requests);

        Assert.Equal(requests, RequestFile.Read(path));
        File.Delete(path);
        Assert.Null(RequestFile.Read(path));
    }

    private static Project Shop() => new Project()
        .Add("Ownership.cs", """
            [assembly: Database("fltr_auth", ConnectionVariable = "AUTH_DATABASE_URL")]
            [assembly: Service("nextjs")]
            [assembly: Service("fastapi")]
            """)
        .Add("nextjs/202507010900_CreateUsers.cs", """
            [Migration(202507010900), Owner("nextjs")]
            public sealed class CreateUsers : Migration
            {
                public override void Up() => Create.Table("users").WithColumn("id").AsString().PrimaryKey();
            }
            """)
        .Add("fastapi/202508010900_AddNickname.cs", Asking);
}
