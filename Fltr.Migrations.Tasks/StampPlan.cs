using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Fltr.Migrations.Tasks;

/// <summary>
/// Copies a plan that leaves the repository, and writes into its header the commit that it is of. A build does not: with its commit in it, every
/// commit would change every plan. Nothing is written where the work tree holds what is not committed, or the plan is of other files than those that
/// are there now: packed without building, it may be older than they are.
/// </summary>
public sealed class StampPlan : Task
{
    private static readonly Regex s_beginning = new(@"^\{""format"":\d+,");

    [Required]
    public string Plan { get; set; } = "";

    [Required]
    public string Stamped { get; set; } = "";

    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Files that the build itself writes, by name: packing marks what it releases in one of them.</summary>
    public ITaskItem[] Written { get; set; } = [];

    /// <summary>The files that the plan is made of, as they are now.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>What the build wrote down of them.</summary>
    [Required]
    public string Print { get; set; } = "";

    /// <summary>Where builds put what they make.</summary>
    [Required]
    public string Made { get; set; } = "";

    /// <summary>Whether nothing was built before this.</summary>
    public bool NoBuild { get; set; }

    /// <summary>The projects that this one refers to: of those nobody wrote anything down.</summary>
    public ITaskItem[] Projects { get; set; } = [];

    public override bool Execute()
    {
        var why = Commit(out var commit) ?? Stale();
        if (why is not null)
            commit = null;
        if (why is not null)
            Log.Say(MessageImportance.High, $"{Path.GetFileName(Plan)} bears no commit, so a protected database will not take it: {why}.");

        var text = File.ReadAllText(Plan);
        if (commit is not null)
            text = s_beginning.Replace(text, beginning => $"{beginning.Value}\"commit\":\"{commit}\",");

        // As it was, its time included, when nothing has changed: what is made of it is not made again.
        if (!File.Exists(Stamped) || File.ReadAllText(Stamped) != text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Stamped)!);
            File.WriteAllText(Stamped, text);
        }

        return true;
    }

    private string? Stale()
    {
        if (SourcePrint.Read(Print) is not { } print)
            return "the build did not write down what it is made of; build it again";

        var changed = print.Changed(Folder, SourcePrint.Of(Folder, Made, Sources)).ToList();
        if (changed.Count > 0)
            return $"it was built from other files than are there now: {Some(changed)}; build it again";

        return NoBuild && Projects.Length > 0
            ? $"it was not built now, and {Some([.. Projects.Select(project => project.GetMetadata("Filename"))])} may be of other files than are there now; leave out --no-build"
            : null;
    }

    private static string Some(List<string> names) => string.Join(", ", names.Take(3)) + (names.Count > 3 ? ", …" : "");

    private string? Commit(out string? commit)
    {
        commit = null;
        try
        {
            var head = Git.Ask(Folder, ["rev-parse", "--verify", "--quiet", "HEAD"]);
            if (head is null)
                return "its project is in no git work tree with a commit";

            // Untracked files count: the compiler does not ask git what it compiles.
            var except = Written.Select(file => Path.GetFileName(file.ItemSpec)).Select(name => $":(top,exclude,glob)**/{name}");
            var status = Git.Ask(Folder, ["status", "--porcelain", "--untracked-files=all", "--", ":/", .. except]);
            if (status is null)
                return "git does not say whether the work tree is clean";

            var changes = status.Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Substring(3)).ToList();
            if (changes.Count > 0)
                return $"there is what is not committed: {Some(changes)}";

            commit = head.Trim();
            return null;
        }
        catch (Win32Exception missing)
        {
            return $"git could not be asked: {missing.Message}";
        }
    }
}
