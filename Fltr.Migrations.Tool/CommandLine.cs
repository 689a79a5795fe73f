using System.CommandLine;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Commands;

namespace Fltr.Migrations.Tool;

/// <summary>The commands, and how they are started.</summary>
internal static class CommandLine
{
    /// <summary>Failures and signals are ours: the library would print stack traces and end with codes of its own.</summary>
    public static InvocationConfiguration Invocation { get; } = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    /// <summary>The command that is named, or all of them: to make those that nobody has asked for takes as long as to connect.</summary>
    public static RootCommand Root(string[] arguments)
    {
        var root = new RootCommand("Applies the migrations of this repository to their PostgreSQL databases.");
        root.Options.Add(Shared.Json);
        if (arguments is ["up", ..]) root.Add(UpCommand.Create());
        else AddAll(root);

        // Said half, a person wants to know what there is to say; a script has made a mistake.
        foreach (var command in root.Subcommands.Where(c => c.Subcommands.Count > 0).Append<Command>(root))
        {
            command.SetAction(_ =>
            {
                command.Parse("--help").Invoke(Invocation);
                return (int)ExitCode.Usage;
            });
        }

        return root;
    }

    private static void AddAll(RootCommand root)
    {
        root.Add(UpCommand.Create());
        root.Add(DownCommand.Create());
        root.Add(StatusCommand.Create());
        root.Add(CheckCommand.Create());
        root.Add(PlanCommand.Create());
        root.Add(AckCommand.Create());
        root.Add(WithdrawCommand.Create());
        root.Add(StopRunCommand.Create());
        root.Add(VerifyCommand.Create());
        root.Add(AdoptCommand.Create());
        root.Add(SqlCommand.Create());
        root.Add(OwnersCommand.Create());
        root.Add(ApproveCommand.Create());
        root.Add(ReleaseCommand.Create());
        root.Add(DbCommand.Create());
    }

    /// <summary>The command as people type it: <c>fltr-migrations db url</c>.</summary>
    public static string NameOf(ParseResult parse)
    {
        var words = new List<string>();
        for (var result = parse.CommandResult; result is not null; result = result.Parent as System.CommandLine.Parsing.CommandResult) words.Insert(0, result.Command.Name);
        return string.Join(' ', words);
    }
}
