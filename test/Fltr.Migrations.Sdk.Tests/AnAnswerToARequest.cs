namespace Fltr.Migrations.Sdk.Tests;

public sealed class AnAnswerToARequest
{
    private const string Name = "api/202503010900_AddNickname.cs";

    [Fact]
    public void Is_written_from_a_refused_build_and_again_when_the_migration_has_changed()
    {
        using var project = Sample.Project();
        project.Write("Ownership.cs", Sample.Ownership + "\n[assembly: Service(\"api\")]");
        var asking = project.Write(Name, Asking("nickname"));
        project.Build().ShouldFailAt(asking, "FLTR3101");

        var wrong = project.Tool("approve", "202503010901");
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("202503010900 AddNickname asks web for users", wrong.Output);

        var first = project.Tool("approve", "202503010900");
        first.ShouldSucceed();
        Assert.Contains("web lets 202503010900 AddNickname of api touch users: web/Approvals.cs says so now.", first.Output);
        project.Build().ShouldSucceed();
        var answer = Answer(project);

        var second = project.Tool("approve", "202503010900", "--table", "users", "--json");
        second.ShouldSucceed();
        Assert.Contains("\"written\": false", second.Output);
        Assert.Equal(answer, Answer(project));

        project.Build().ShouldSucceed();
        var changed = project.Write(Name, Asking("nick"));
        project.Build().ShouldFailAt(changed, "FLTR3101");
        project.Tool("approve", "202503010900").ShouldSucceed();
        Assert.NotEqual(answer, Answer(project));
        project.Build().ShouldSucceed();

        project.Write(Name, "no C#");
        var broken = project.Tool("approve", "202503010900");
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("error CS", broken.Output);
        Assert.Contains("Nothing was written.", broken.Output);
    }

    private static string Answer(ThrowawayProject project) => File.ReadAllText(Path.Combine(project.Folder, "web", "Approvals.cs"));

    private static string Asking(string column) => $$"""
        [Migration(202503010900, "Users have a nickname"), Owner("api"), Touches("users")]
        public sealed class AddNickname : Migration
        {
            public override void Up() => Alter.Table("users").⟦AddColumn("{{column}}").AsString().Nullable();
        }
        """;
}
