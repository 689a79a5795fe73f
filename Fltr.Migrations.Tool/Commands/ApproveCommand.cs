using System.CommandLine;
using Fltr.Migrations.Requests;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Approving;
using Fltr.Migrations.Tool.Json;
using Fltr.Migrations.Tool.Output;
using Fltr.Migrations.Tool.Projects;

namespace Fltr.Migrations.Tool.Commands;

/// <summary><c>approve</c>: writes the owner's answer to a request for its table, with the checksum of what was asked.</summary>
internal static class ApproveCommand
{
    public static Command Create()
    {
        var command = new Command("approve", "Answer a migration that asks for a table of another service: writes [assembly: Approve] into the owner's folder.");
        var version = new Argument<long?>("version") { Description = "The migration that asks.", Arity = ArgumentArity.ExactlyOne, CustomParser = a => Shared.Version("The version", a) };
        var table = new Option<string?>("--table") { Description = "Only for this table; needed when it asks several owners.", HelpName = "NAME" };
        var database = new Option<string?>("--database") { Description = "Only this database.", HelpName = "NAME" };
        var configuration = new Option<string>("--configuration", "-c") { Description = "The configuration to build.", HelpName = "NAME", DefaultValueFactory = _ => "Debug" };
        command.Arguments.Add(version);
        command.Options.Add(table);
        command.Options.Add(database);
        command.Options.Add(configuration);
        command.Do(async (parse, screen, cancellation) =>
        {
            var all = await FindAsync(LockSearch.Projects(parse.GetValue(database)), parse.GetValue(configuration)!, screen, cancellation);
            var answers = new List<ApprovedRequest>();
            foreach (var (project, request) in Chosen(all, parse.GetValue(version)!.Value, parse.GetValue(table)))
            {
                answers.Add(await AnswerAsync(project, request, cancellation));
                Say(answers[^1], screen);
            }

            screen.Document(new ApproveDocument(0, answers), json => json.ApproveDocument);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<List<(MigrationProject Project, Request Request)>> FindAsync(IEnumerable<MigrationProject> projects, string configuration, Screen screen, CancellationToken cancellation)
    {
        var all = new List<(MigrationProject, Request)>();
        foreach (var project in projects)
        {
            // An unanswered request is an error of the check; only what keeps it from being read is one here.
            var said = new List<string>();
            var requests = await ProjectBuild.RequestsAsync(project, configuration, said.Add, cancellation);
            if (requests is null)
            {
                foreach (var line in said.Where(l => l.Length > 0)) screen.Line(line);
                throw new RunnerException(ExitCode.Findings, $"{project.Name} cannot be checked; what is wrong is above. Nothing was written.", "Mend it, then run again.");
            }

            all.AddRange(requests.Select(r => (project, r)));
        }

        return all;
    }

    private static List<(MigrationProject Project, Request Request)> Chosen(List<(MigrationProject Project, Request Request)> all, long version, string? table)
    {
        var found = all.Where(a => a.Request.Version == version).ToList();
        if (found.Count == 0) throw new RunnerException(ExitCode.Usage, $"No migration {version} asks for a table of another service.", Waiting(all));

        var chosen = table is null ? found : found.Where(a => a.Request.Table == table).ToList();
        if (chosen.Count == 0) throw new RunnerException(ExitCode.Usage, $"{version} {found[0].Request.Migration} does not ask for {table}.", $"It asks for {Lengths.List([.. found.Select(a => a.Request.Table)])}.");
        if (chosen.Select(a => a.Project).Distinct().Count() > 1) throw new RunnerException(ExitCode.Usage, $"There is a migration {version} in {Lengths.List([.. chosen.Select(a => a.Project.Name).Distinct()])}.", "Say which one is meant: --database NAME.");
        if (chosen.Select(a => a.Request.Owner).Distinct().Count() == 1) return chosen;

        var asked = chosen.Select(a => $"{a.Request.Owner} for {a.Request.Table}").ToList();
        throw new RunnerException(ExitCode.Usage, $"{version} {chosen[0].Request.Migration} asks {Lengths.List(asked)}: that is for each of them to answer.", "Say for which table: --table NAME.");
    }

    private static string Waiting(List<(MigrationProject Project, Request Request)> all)
    {
        var open = all.Select(a => a.Request).Where(r => !r.IsAnswered).ToList();
        return open.Count == 0
            ? "No request waits for an answer. A migration asks with [Touches(\"…\")], an SQL file with \"-- touches …\"."
            : $"What waits for an answer: {string.Join("; ", open.Select(r => $"{r.Version} {r.Migration} asks {r.Owner} for {r.Table}"))}.";
    }

    private static async Task<ApprovedRequest> AnswerAsync(MigrationProject project, Request request, CancellationToken cancellation)
    {
        var file = request.IsAnswered ? request.Answer!.File : await ApprovalsFile.WriteAsync(project, request, cancellation);
        var shown = Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(project.Folder, file));
        return new ApprovedRequest(request.Version, request.Migration, request.Service, request.Table, request.Owner, request.Checksum, shown, !request.IsAnswered);
    }

    private static void Say(ApprovedRequest answer, Screen screen) => screen.Line(answer.Written
        ? $"{answer.Owner} lets {answer.Version} {answer.Migration} of {answer.Service} touch {answer.Table}: {answer.File} says so now. Commit it, so that {answer.Owner} reviews it."
        : $"nothing to do: {answer.Owner} has answered {answer.Version} {answer.Migration} already, in {answer.File}.");
}
