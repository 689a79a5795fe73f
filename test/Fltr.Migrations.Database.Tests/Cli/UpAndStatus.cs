using System.Text.Json;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Tests.Harness;

namespace Fltr.Migrations.Database.Tests.Cli;

public sealed class UpAndStatus
{
    [Fact]
    public async Task Two_new_databases()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);

        await desk.RunAsync("up");
        await desk.RunAsync("up");
        await desk.RunAsync("status");

        Snapshot.Match(desk.Transcript);
    }

    [Fact]
    public async Task A_contract_that_waits()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        await desk.RunAsync("up");
        desk.Plan(desk.AuthPlan, desk.Auth, "AUTH_DATABASE_URL", Sample.Grown);

        await desk.RunAsync("status", "--database", desk.Auth);
        await desk.RunAsync("up");
        await desk.RunAsync("status", "--database", desk.Auth);
        await desk.RunAsync("plan");

        Snapshot.Match(desk.Transcript);
    }

    [Fact]
    public async Task A_database_that_is_ahead()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Grown, Sample.Main);
        await desk.RunAsync("up");
        desk.Plan(desk.AuthPlan, desk.Auth, "AUTH_DATABASE_URL", Sample.Auth);

        await desk.RunAsync("up");
        await desk.RunAsync("status", "--database", desk.Auth);

        Snapshot.Match(desk.Transcript);
    }

    [Fact]
    public async Task One_database_is_done_and_the_other_stops()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, [.. Sample.Main, Sample.Refused]);

        await desk.RunAsync("up");
        await desk.RunAsync("status", "--database", desk.Main);

        Snapshot.Match(desk.Transcript);
    }

    [Fact]
    public async Task One_document()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Grown, [.. Sample.Main, Sample.Refused]);

        var up = Document(await desk.RunAsync("up", "--json"));
        var status = Document(await desk.RunAsync("status", "--json"));
        var plan = Document(await desk.RunAsync("plan", "--json"));
        var wrong = Document(await desk.RunAsync("up", "--json", "--database", "nowhere"));

        Assert.Equal(4, up.GetProperty("exitCode").GetInt32());
        Assert.Equal(["done", "stopped"], up.GetProperty("databases").EnumerateArray().Select(d => d.GetProperty("outcome").GetString()));
        Assert.Contains("SQLSTATE 42P01", up.GetProperty("error").GetProperty("message").GetString());
        Assert.Equal(["applied", "pending"], status.GetProperty("databases")[1].GetProperty("migrations").EnumerateArray().Select(m => m.GetProperty("state").GetString()));
        Assert.Equal(202503010000, plan.GetProperty("databases")[1].GetProperty("migrations")[0].GetProperty("version").GetInt64());
        Assert.Equal(2, wrong.GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public async Task Projects_are_found_from_below_and_their_plans_where_the_build_puts_them()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        Write("Auth/Auth.csproj", "<Project Sdk=\"Fltr.Migrations.Sdk/0.1.0\" />");
        Write("Main/Main.csproj", "<Project><Import Project=\"../../Fltr.Migrations.Sdk/Sdk/Sdk.props\" /></Project>");
        Write("Api/Api.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><!-- not Fltr.Migrations.Sdk --></Project>");
        Write("node_modules/x/X.csproj", "<Project Sdk=\"Fltr.Migrations.Sdk\" />");
        Write("artifacts/bin/Auth/debug/Auth.plan.json", File.ReadAllText(desk.AuthPlan));
        Write("Main/bin/Debug/net10.0/Main.plan.json", File.ReadAllText(desk.MainPlan));

        using var process = Tool.Start(Path.Combine(desk.Folder, "Main"), desk.Environment, "up", "--no-build", "--json");
        var up = Document(await Tool.EndAsync(process));

        Assert.Equal([desk.Auth, desk.Main], up.GetProperty("databases").EnumerateArray().Select(d => d.GetProperty("database").GetString()));
        Assert.Equal(0, up.GetProperty("exitCode").GetInt32());

        void Write(string path, string text)
        {
            path = Path.Combine(desk.Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    private static JsonElement Document(ToolRun run)
    {
        var document = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(run.ExitCode, document.GetProperty("exitCode").GetInt32());
        return document;
    }
}
