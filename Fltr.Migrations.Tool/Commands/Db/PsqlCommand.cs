using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Local;

namespace Fltr.Migrations.Tool.Commands.Db;

/// <summary><c>db psql</c>: opens a database without asking for a password.</summary>
internal static class PsqlCommand
{
    public static Command Create()
    {
        var command = new Command("psql", "Open a database in psql: db psql fltr_auth, or db psql fltr_auth -- -c 'select 1'.");
        var name = new Argument<string>("name") { Description = "The database." };
        var arguments = new Argument<string[]>("arguments") { Description = "Arguments for psql, after --.", Arity = ArgumentArity.ZeroOrMore };
        command.Arguments.Add(name);
        command.Arguments.Add(arguments);
        command.Do(async (parse, _, cancellation) =>
        {
            var server = await LocalServer.FindAsync(cancellation);
            await server.StartAsync(cancellation);
            return (ExitCode)await RunAsync(server.Psql(parse.GetValue(name)!), parse.GetValue(arguments) ?? []);
        });
        return command;
    }

    private static async Task<int> RunAsync(Runner.Local.PsqlCommand psql, string[] arguments)
    {
        var start = new ProcessStartInfo(psql.Program, arguments);

        // What is set for another server, a PGPASSWORD or a PGSERVICE, would win over what is set here.
        foreach (var variable in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList()) start.Environment.Remove(variable);
        foreach (var (variable, value) in psql.Environment) start.Environment[variable] = value;

        // In psql Ctrl-C ends a query, not the session: only psql may hear it.
        using var ignored = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        try
        {
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync(CancellationToken.None);
            return process.ExitCode;
        }
        catch (Win32Exception missing)
        {
            throw new RunnerException(ExitCode.Usage, $"psql could not be started: {missing.Message}.", "Install PostgreSQL's client programs, or connect with what db url prints.", missing);
        }
    }
}
