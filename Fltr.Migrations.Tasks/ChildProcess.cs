using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;

namespace Fltr.Migrations.Tasks;

internal enum ChildEnd { Exited, Cancelled, TimedOut }

/// <summary>
/// Runs <c>dotnet exec program arguments</c>. Everything that happens to the child comes through one queue and is handled on
/// the thread of the task, so nothing is logged after the task has returned.
/// </summary>
internal sealed class ChildProcess(string program, IEnumerable<string> arguments)
{
    /// <summary>Whatever the child started may hold its pipes open for ever (a server does): what it wrote before it exited is there at once.</summary>
    private static readonly TimeSpan s_drain = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a cancelled child may take to roll back and say so.</summary>
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(10);

    private readonly BlockingCollection<Happening> _queue = [];

    public Dictionary<string, string> Environment { get; } = [];
    public TimeSpan? Limit { get; set; }
    public int ExitCode { get; private set; }

    public void Cancel() => _queue.Add(new Happening(What.Cancelled));

    public ChildEnd Run(Action<string> standardOutput, Action<string> standardError)
    {
        using var process = Start();
        var end = ChildEnd.Exited;
        var deadline = Limit is { } limit ? Deadline.In(limit) : Deadline.Never;
        var exited = false;
        var asked = false;
        var openPipes = 2;

        while (!exited || openPipes > 0)
        {
            // The deadline first: a child that never stops talking always has another line.
            if (deadline.HasPassed || !_queue.TryTake(out var happening, deadline.Milliseconds))
            {
                if (exited)
                    break;
                if (end == ChildEnd.Cancelled && !asked)
                {
                    asked = true;
                    Stop.Politely(process);
                    deadline = Deadline.In(s_farewell);
                    continue;
                }

                if (end == ChildEnd.Exited)
                    end = ChildEnd.TimedOut;
                Stop.AtOnce(process);
                deadline = Deadline.Never;
                continue;
            }

            switch (happening.What)
            {
                case What.Output: standardOutput(happening.Line!); break;
                case What.Error: standardError(happening.Line!); break;
                case What.PipeClosed: openPipes--; break;
                case What.Exited:
                    exited = true;
                    deadline = Deadline.In(s_drain);
                    break;
                case What.Cancelled when !exited && end == ChildEnd.Exited:
                    end = ChildEnd.Cancelled;
                    deadline = Terminal.InterruptsChildren() ? Deadline.In(s_farewell) : Deadline.In(TimeSpan.Zero);
                    break;
            }
        }

        ExitCode = process.ExitCode;
        return end;
    }

    private Process Start()
    {
        var host = System.Environment.GetEnvironmentVariable("DOTNET_HOST_PATH");
        var start = new ProcessStartInfo(string.IsNullOrEmpty(host) ? "dotnet" : host, CommandLine.Join(["exec", program, .. arguments]))
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var variable in Environment)
            start.Environment[variable.Key] = variable.Value;

        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => _queue.Add(Happening.From(What.Output, line.Data));
        process.ErrorDataReceived += (_, line) => _queue.Add(Happening.From(What.Error, line.Data));
        process.Exited += (_, _) => _queue.Add(new Happening(What.Exited));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        return process;
    }

    private enum What { Output, Error, PipeClosed, Exited, Cancelled }

    private readonly struct Happening(What what, string? line = null)
    {
        public What What { get; } = what;
        public string? Line { get; } = line;

        public static Happening From(What what, string? line) => line is null ? new Happening(What.PipeClosed) : new Happening(what, line);
    }
}
