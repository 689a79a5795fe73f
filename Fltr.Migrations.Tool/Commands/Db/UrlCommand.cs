using System.CommandLine;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Local;
using Fltr.Migrations.Tool.Json;

namespace Fltr.Migrations.Tool.Commands.Db;

/// <summary><c>db url</c>: the one place where the local password is printed.</summary>
internal static class UrlCommand
{
    public static Command Create()
    {
        var command = new Command("url", "Print the URL of a database, or of all as lines for an .env file; with the password.");
        var name = new Argument<string?>("name") { Description = "The database, as in fltr_auth.", Arity = ArgumentArity.ZeroOrOne };
        command.Arguments.Add(name);
        var plans = new PlanOptions(command, builds: false);
        command.Do(async (parse, screen, cancellation) =>
        {
            var wanted = parse.GetValue(name);
            var databases = wanted is null ? (await plans.PlansAsync(parse, screen, cancellation)).Plans.Select(p => (p.Database, Variable: (string?)p.ConnectionVariable)).ToList() : [(wanted, null)];
            var server = await LocalServer.FindAsync(cancellation);
            await server.StartAsync(cancellation);
            var urls = databases.Select(d => new LocalUrl(d.Database, d.Variable, server.UrlFor(d.Database))).ToList();
            foreach (var url in urls.Where(_ => !screen.Json)) screen.Line(url.Variable is null ? url.Url : $"{url.Variable}={url.Url}");
            screen.Document(LocalDocument.Of(await server.StatusAsync(cancellation)) with { Urls = urls }, json => json.LocalDocument);
            return ExitCode.Done;
        });
        return command;
    }
}
