using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Fltr.Migrations.Tasks;

/// <summary>
/// Applies plans with the tool, all in one run. Where the databases are, the tool reads from the environment it inherits: a
/// connection string in a parameter, or in a property, would be in every binary log.
/// </summary>
public sealed class StartTool : Task, ICancelableTask
{
    /// <summary>Stands where a file would: without one, MSBuild names the line of the targets file, where there is nothing to mend.</summary>
    private const string Name = "fltr-migrations";

    private ChildProcess? _child;

    [Required]
    public string Tool { get; set; } = "";

    [Required]
    public ITaskItem[] Plans { get; set; } = [];

    public void Cancel() => _child?.Cancel();

    public override bool Execute()
    {
        IEnumerable<string> arguments = ["up", "--no-build", .. Plans.SelectMany(plan => new[] { "--plan", plan.GetMetadata("FullPath") })];

        // The terminal logger swallows messages, so the tool writes its progress to the terminal itself.
        var child = _child = new ChildProcess(Tool, arguments) { Environment = { ["FLTR_PROGRESS"] = "terminal" } };
        try
        {
            if (child.Run(line => Log.Say(MessageImportance.High, line), Complain) == ChildEnd.Cancelled)
                return false;
        }
        catch (Win32Exception problem)
        {
            Log.LogError(null, "FLTR9802", null, Name, 0, 0, 0, 0, "{0}", $"fltr-migrations could not be started: {problem.Message}. " +
                "It runs with the dotnet that runs the build; build with `dotnet build`, or put dotnet on the PATH.");
            return false;
        }

        if (child.ExitCode != 0 && !Log.HasLoggedErrors)
            Log.LogError(null, "FLTR9801", null, Name, 0, 0, 0, 0, "{0}", $"fltr-migrations up ended with exit code {child.ExitCode}: {Meaning(child.ExitCode)}");
        return child.ExitCode == 0 && !Log.HasLoggedErrors;
    }

    private void Complain(string line)
    {
        if (Diagnostic.Parse(line) is { } diagnostic)
            Log.Write(diagnostic, diagnostic.IsError, Name);
        else
            Log.Say(MessageImportance.High, line);
    }

    private static string Meaning(int exitCode) => exitCode switch
    {
        1 => "there are findings. They are above.",
        2 => "wrong use or configuration. What to change is above.",
        3 => "a database could not be reached, or another run holds its lock. Start the server or wait for that run, then build with -t:Migrate again.",
        4 => "a migration failed. Which one, and what was rolled back, is above; -t:Migrate again goes on where it ended.",
        130 => "it was cancelled. What was applied stays applied; -t:Migrate again goes on where it ended.",
        _ => "it ended in a way of its own, which is an error in fltr-migrations. Its output is above; please report it.",
    };
}
