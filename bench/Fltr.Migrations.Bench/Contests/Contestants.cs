using Fltr.Migrations.Bench.Materials;
using Fltr.Migrations.Bench.Measuring;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Bench.Contests;

/// <summary>Who applies migrations: psql and the tool, each to a database of its own.</summary>
internal static class Contestants
{
    private const string FloorDatabase = "psql";

    /// <summary>psql applies a plan's statements to an empty database.</summary>
    public static Contestant Psql(Workshop workshop, PlanFile plan, bool throughProxy = false)
    {
        var script = Path.ChangeExtension(plan.Path, ".sql");
        Floor.Write(plan, script);
        return new Contestant("psql", [workshop.Server.Psql, "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", script])
        {
            Environment = workshop.Server.PsqlEnvironment(FloorDatabase, throughProxy),
            Prepare = () => workshop.Server.RenewAsync(FloorDatabase),
            Verify = () => ExpectAsync(workshop, plan, FloorDatabase, "select count(*) from history"),
        };
    }

    /// <summary>The tool applies a plan to an empty database.</summary>
    public static Contestant Tool(Workshop workshop, PlanFile plan, bool throughProxy = false) => new("fltr-migrations", Up(workshop, plan))
    {
        Environment = new Dictionary<string, string> { [Sources.ConnectionVariable] = workshop.Server.Url(Sources.Database, throughProxy) },
        Prepare = () => workshop.Server.RenewAsync(Sources.Database),
        Verify = () => ExpectAsync(workshop, plan, Sources.Database, "select count(*) from fltr_migrations.history where state = 'applied'"),
    };

    /// <summary>psql looks at the journal that it has filled.</summary>
    public static Contestant PsqlAgain(Workshop workshop, bool throughProxy = false) => new("psql", [workshop.Server.Psql, "-X", "-q", "-A", "-t", "-c", Floor.NoOp])
    {
        Environment = workshop.Server.PsqlEnvironment(FloorDatabase, throughProxy),
    };

    /// <summary>The tool comes to a database that has everything.</summary>
    public static Contestant ToolAgain(Workshop workshop, PlanFile plan, bool throughProxy = false) => Tool(workshop, plan, throughProxy) with { Prepare = () => Task.CompletedTask };

    private static string[] Up(Workshop workshop, PlanFile plan) => ["dotnet", workshop.Programs.Tool, "up", "--no-build", "--plan", plan.Path];

    private static async Task ExpectAsync(Workshop workshop, PlanFile plan, string database, string query)
    {
        var applied = await workshop.Server.NumberAsync(database, query);
        if (applied != plan.Entries.Count) throw new BenchFailure($"{database} has {applied} of {plan.Entries.Count} migrations.");
    }
}
