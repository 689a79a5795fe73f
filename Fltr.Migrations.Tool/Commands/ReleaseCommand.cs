using System.CommandLine;
using Fltr.Migrations.Locks;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Json;
using Fltr.Migrations.Tool.Output;
using Fltr.Migrations.Tool.Projects;

namespace Fltr.Migrations.Tool.Commands;

/// <summary>
/// <c>release</c>: marks migrations in the lock files as released, as a pack does, for those who deploy without packages. The check runs before, so that
/// the mark stands beside the checksum of what is there now.
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
            var projects = LockSearch.Projects(parse.GetValue(database));
            foreach (var project in projects) await CheckAsync(project, parse.GetValue(configuration)!, screen, cancellation);
            var released = Mark(projects, parse.GetValue(version));
            foreach (var project in released) Say(project, screen);
            screen.Document(new ReleaseDocument(0, released), json => json.ReleaseDocument);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task CheckAsync(MigrationProject project, string configuration, Screen screen, CancellationToken cancellation)
    {
        var said = new List<string>();

        // A build server takes a lock file that differs for a mistake; here it is about to be written.
        if (await ProjectBuild.CheckAsync(project, configuration, said.Add, cancellation, "-property:FltrMigrationsCi=false")) return;

        foreach (var line in said.Where(l => l.Length > 0)) screen.Line(line);
        throw new RunnerException(ExitCode.Findings, $"{project.Name} does not build; what is wrong is above. Its lock file was left as it was.", "Mend it, then run again.");
    }

    private static List<ReleasedProject> Mark(IEnumerable<MigrationProject> projects, long? upTo)
    {
        var locks = LockSearch.Find([.. projects.Select(LockSearch.Of)], null);
        if (upTo is { } last && !locks.Any(l => l.Migrations.Any(m => m.Version == last)))
        {
            var newest = locks.Where(l => l.Migrations.Count > 0).Select(l => $"{l.Migrations[^1].Version} {l.Migrations[^1].Name} in {l.Database}");
            throw new RunnerException(ExitCode.Usage, $"There is no migration {last} in {Lengths.List([.. locks.Select(l => l.Database)])}. Nothing was marked.", $"The newest: {string.Join(", ", newest)}.");
        }

        return [.. locks.Select(l => Mark(l, upTo ?? long.MaxValue))];
    }

    private static ReleasedProject Mark(LockFile file, long upTo)
    {
        var (text, marked) = ReleaseMarks.Add(SharedFile.Text(file.Path)!, (version, _) => version <= upTo);
        SharedFile.Write(file.Path, text);
        var released = file.Migrations.Where(m => m.Released).Select(m => m.Version).Concat(marked).Order();
        return new ReleasedProject(file.Database, Path.GetRelativePath(Environment.CurrentDirectory, file.Path), marked, [.. released]);
    }

    private static void Say(ReleasedProject project, Screen screen) => screen.Line(project.Marked.Count == 0
        ? $"{project.Database}: nothing to mark, {Lengths.Count(project.Released.Count, "migration")} {(project.Released.Count == 1 ? "is" : "are")} released already."
        : $"{project.Database}: {Lengths.Count(project.Marked.Count, "migration")} marked as released in {project.LockFile}: {string.Join(", ", project.Marked)}. Commit it.");
}
