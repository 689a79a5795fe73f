using System.CommandLine;
using System.Globalization;
using Fltr.Migrations.Locks;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Json;
using Fltr.Migrations.Tool.Output;
using Fltr.Migrations.Tool.Projects;

namespace Fltr.Migrations.Tool.Commands;

/// <summary>
/// <c>release</c>: marks migrations in the lock files as released, as a pack does, for those who deploy without packages. The build writes the mark,
/// so that it stands beside the checksum of what is there now.
/// </summary>
internal static class ReleaseCommand
{
    public static Command Create()
    {
        var command = new Command("release", "Mark migrations in the lock files as released: from then on they must not change.");
        var version = new Argument<long?>("version") { Description = "The last one to mark; left out, all are.", Arity = ArgumentArity.ZeroOrOne, CustomParser = a => a.Tokens.Count == 0 ? null : Shared.Version("The version", a) };
        var database = new Option<string?>("--database") { Description = "Only this database.", HelpName = "NAME" };
        var configuration = new Option<string>("--configuration", "-c") { Description = "The configuration to build.", HelpName = "NAME", DefaultValueFactory = _ => "Debug" };
        command.Arguments.Add(version);
        command.Options.Add(database);
        command.Options.Add(configuration);
        command.Do(async (parse, screen, cancellation) =>
        {
            var released = new List<ReleasedProject>();
            foreach (var project in LockSearch.Projects(parse.GetValue(database)))
            {
                released.Add(await ReleaseAsync(project, parse.GetValue(version), parse.GetValue(configuration)!, screen, cancellation));
                Say(released[^1], screen);
            }

            screen.Document(new ReleaseDocument(0, released), ToolJson.Default.ReleaseDocument);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<ReleasedProject> ReleaseAsync(MigrationProject project, long? version, string configuration, Screen screen, CancellationToken cancellation)
    {
        var path = LockSearch.Of(project);
        var before = File.Exists(path) ? Released(LockSearch.Find([path], null)[0]) : [];
        var upTo = version is { } last ? last.ToString(CultureInfo.InvariantCulture) : "all";
        var said = new List<string>();

        // A build server takes a lock file that differs for a mistake; here it is what was asked for.
        if (!await ProjectBuild.CheckAsync(project, configuration, said.Add, cancellation, $"-property:FltrMigrationsRelease={upTo}", "-property:FltrMigrationsCi=false"))
        {
            foreach (var line in said.Where(l => l.Length > 0)) screen.Line(line);
            throw new RunnerException(ExitCode.Findings, $"{project.Name} does not build; what is wrong is above. Its lock file was left as it was.", "Mend it, then run again.");
        }

        var after = LockSearch.Find([path], null)[0];
        var now = Released(after);
        return new ReleasedProject(after.Database, Path.GetRelativePath(Environment.CurrentDirectory, path), [.. now.Except(before)], now);
    }

    private static List<long> Released(LockFile file) => [.. file.Migrations.Where(m => m.Released).Select(m => m.Version)];

    private static void Say(ReleasedProject project, Screen screen) => screen.Line(project.Marked.Count == 0
        ? $"{project.Database}: nothing to mark, {Lengths.Count(project.Released.Count, "migration")} {(project.Released.Count == 1 ? "is" : "are")} released already."
        : $"{project.Database}: {Lengths.Count(project.Marked.Count, "migration")} marked as released in {project.LockFile}: {string.Join(", ", project.Marked)}. Commit it.");
}
