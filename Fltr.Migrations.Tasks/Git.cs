using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;

namespace Fltr.Migrations.Tasks;

/// <summary>Asks git about the work tree around a folder.</summary>
internal static class Git
{
    /// <summary>What it says, or null when it ends with an error.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no git.</exception>
    public static string? Ask(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git", CommandLine.Join(arguments))
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var git = Process.Start(start)!;
        git.StandardInput.Close();
        git.ErrorDataReceived += (_, _) => { };
        git.BeginErrorReadLine();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output : null;
    }
}
