using System.CommandLine;
using Fltr.Migrations.Tool.Databases;
using Fltr.Migrations.Tool.Output;
using Fltr.Migrations.Tool.Projects;

namespace Fltr.Migrations.Tool.Commands;

/// <summary>The options that say which plans a command is about, and what they lead to.</summary>
internal sealed class PlanOptions
{
    private readonly Option<string?> _database = new("--database") { Description = "Only this database.", HelpName = "NAME" };
    private readonly Option<string[]> _plans = new("--plan") { Description = "A plan file to use instead of the repository's projects; may be said several times.", HelpName = "PATH" };
    private readonly Option<bool> _noBuild = new("--no-build") { Description = "Use the plans as the last build left them." };
    private readonly Option<string> _configuration = new("--configuration", "-c") { Description = "The configuration to build.", HelpName = "NAME", DefaultValueFactory = _ => "Debug" };
    private readonly Option<string> _local = new("--local") { Description = "Whether a local PostgreSQL may stand in where no connection variable is set.", DefaultValueFactory = _ => "auto" };

    public PlanOptions(Command command, bool builds = true)
    {
        Builds = builds;
        _local.AcceptOnlyFromAmong("auto", "never");
        command.Options.Add(_database);
        command.Options.Add(_plans);
        if (builds) command.Options.Add(_noBuild);
        command.Options.Add(_configuration);
        command.Options.Add(_local);
    }

    private bool Builds { get; }

    /// <summary>The plans. What is stale is built first.</summary>
    public async Task<PlanSelection> PlansAsync(ParseResult parse, Screen screen, CancellationToken cancellation)
    {
        var here = Environment.CurrentDirectory;
        var database = parse.GetValue(_database);
        if (parse.GetValue(_plans) is { Length: > 0 } named) return PlanSelection.Open(named, () => PlanSelection.AreOfProjects(named, here), database);

        var projects = ProjectSearch.Around(here);
        var search = new PlanSearch(ProjectSearch.Root(here), parse.GetValue(_configuration)!, screen);
        var mode = !Builds ? PlanFreshness.AnyOrBuilt : parse.GetValue(_noBuild) ? PlanFreshness.Any : PlanFreshness.Fresh;
        return PlanSelection.Open(await search.FindAsync(projects, mode, cancellation), () => true, database);
    }

    /// <summary>The databases of plans.</summary>
    public Task<Targets> TargetsAsync(ParseResult parse, PlanSelection selection, bool create, Screen screen, CancellationToken cancellation) =>
        TargetSearch.FindAsync(selection, parse.GetValue(_local) == "never", create, screen, cancellation);
}
