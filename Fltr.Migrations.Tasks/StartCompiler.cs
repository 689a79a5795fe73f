using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Fltr.Migrations.Tasks;

/// <summary>
/// Runs the migrations compiler in a process of its own, so that an Up() that hangs or exits takes no build node with it.
/// What it finds is in the diagnostics file, for <see cref="ReportDiagnostics"/>; here only its own end is judged.
/// </summary>
public sealed class StartCompiler : Task, ICancelableTask
{
    private const int LastWords = 20;
    private ChildProcess? _child;

    [Required]
    public string Compiler { get; set; } = "";

    [Required]
    public string Arguments { get; set; } = "";

    [Required]
    public string Plan { get; set; } = "";

    [Required]
    public string Diagnostics { get; set; } = "";

    [Required]
    public string Requests { get; set; } = "";

    [Required]
    public string Project { get; set; } = "";

    public int Timeout { get; set; } = 300;

    public void Cancel() => _child?.Cancel();

    public override bool Execute()
    {
        // Whatever ends this check early, nothing of an earlier one stays behind to be taken for its outcome.
        string[] outputs = [Plan, Diagnostics, Requests];
        foreach (var output in outputs)
            File.Delete(output);

        var words = new Queue<string>();
        void Hear(string line)
        {
            Log.Say(MessageImportance.Low, line);
            words.Enqueue(line);
            if (words.Count > LastWords)
                words.Dequeue();
        }

        var child = _child = new ChildProcess(Compiler, ["@" + Arguments]) { Limit = TimeSpan.FromSeconds(Timeout) };
        var failure = new CheckFailure(Log, Project, Compiler, Arguments);
        try
        {
            switch (child.Run(Hear, Hear))
            {
                case ChildEnd.Cancelled: return false;
                case ChildEnd.TimedOut: return failure.TookTooLong(Timeout);
            }
        }
        catch (Win32Exception problem)
        {
            return failure.CouldNotStart(problem.Message);
        }

        if (child.ExitCode == 2)
            return failure.WasMisused(words);
        if (!HasVerdict(child.ExitCode))
            return failure.EndedWithoutVerdict(child.ExitCode, words);

        // Newer than the lock file, which the compiler may just have refreshed and which is an input too.
        foreach (var output in outputs.Where(File.Exists))
            File.SetLastWriteTimeUtc(output, DateTime.UtcNow);
        return true;
    }

    private bool HasVerdict(int exitCode)
    {
        if (!File.Exists(Diagnostics))
            return false;
        return exitCode switch
        {
            0 => File.Exists(Plan),
            1 => File.ReadLines(Diagnostics).Any(line => Diagnostic.Parse(line) is { IsError: true }),
            _ => false,
        };
    }
}
