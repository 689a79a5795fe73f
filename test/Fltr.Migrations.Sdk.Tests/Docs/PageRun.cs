using System.Text;
using System.Text.RegularExpressions;
using Fltr.Migrations.Sdk.Tests.Packages;

namespace Fltr.Migrations.Sdk.Tests.Docs;

/// <summary>
/// Follows a page from top to bottom in one shell, so that what one block exports holds for the next. The server of the pages, db.example, is a
/// throw-away one.
/// </summary>
internal sealed partial class PageRun(string page, string folder, string server, IReadOnlyDictionary<string, string> environment)
{
    private const string Server = "db.example:5432";

    /// <summary>What stands in files otherwise than on the page.</summary>
    public Dictionary<string, string> Replaced { get; } = new() { [Server] = server };

    public void ShouldGoAsWritten()
    {
        var notes = Directory.CreateTempSubdirectory("fltr-page-");
        try
        {
            var blocks = PageBlock.Read(page);
            var script = Path.Combine(notes.FullName, "page.sh");
            File.WriteAllText(script, Script(blocks, notes.FullName));
            var run = Command.Run(folder, environment, "bash", script);
            var last = blocks.LastOrDefault(b => File.Exists(Output(notes.FullName, b)));
            Assert.True(run.ExitCode == 0, last is null ? run.Output : $"{Path.GetFileName(page)}({last.Line}): ended otherwise than written\n{last.Text}\n\n{Said(notes.FullName, last)}\n{run.Output}");

            for (var i = 1; i < blocks.Count; i++)
            {
                if (blocks[i].IsAnswer && blocks[i - 1].IsRun) ShouldSay(blocks[i], Said(notes.FullName, blocks[i - 1]));
            }
        }
        finally
        {
            notes.Delete(recursive: true);
        }
    }

    private string Script(IEnumerable<PageBlock> blocks, string notes)
    {
        var script = new StringBuilder("set -u\n");
        foreach (var block in blocks)
        {
            if (block.IsRun)
            {
                var end = block.ExitCode == 0 ? "set -e" : "set +e";
                script.Append($"{end}\n{{\n{Replace(block.Text)}\n}} > '{Output(notes, block)}' 2>&1\n");
                if (block.ExitCode != 0) script.Append($"[ $? -eq {block.ExitCode} ] || exit 99\n");
            }
            else if (block.File is { } file)
            {
                var staged = Path.Combine(notes, $"{block.Line}.file");
                File.WriteAllText(staged, Replace(block.Text) + "\n");
                script.Append($"mkdir -p '{Path.GetDirectoryName(Path.Combine(folder, file))}' && cp '{staged}' '{Path.Combine(folder, file)}'\n");
            }
        }

        return script.ToString();
    }

    /// <summary>Each line that the page shows was printed, in this order; an ellipsis is whatever stood there.</summary>
    private void ShouldSay(PageBlock shown, string said)
    {
        var lines = new Queue<string>(Lines(said));
        foreach (var line in Lines(shown.Text).Where(l => l.Length > 0 && l != "…"))
        {
            var pattern = $"^{Regex.Escape(line).Replace("…", ".*", StringComparison.Ordinal)}$";
            while (lines.Count > 0 && !Regex.IsMatch(lines.Peek(), pattern)) lines.Dequeue();
            Assert.True(lines.TryDequeue(out _), $"{Path.GetFileName(page)}({shown.Line}): this line was not printed, or not in this order:\n{line}\n\nWhat was printed:\n{said}");
        }
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(l => Timing().Replace(l, "(a while)").TrimEnd()).Select(l => Moment().Replace(l, "(then)").TrimStart());

    private string Said(string notes, PageBlock block)
    {
        var said = Replaced.Aggregate(File.ReadAllText(Output(notes, block)), (text, r) => text.Replace(r.Value, r.Key, StringComparison.Ordinal));
        return ToolPath().Replace(said.Replace(folder + "/", "", StringComparison.Ordinal), "fltr-migrations");
    }

    private string Replace(string text) => Replaced.Aggregate(text, (t, r) => t.Replace(r.Key, r.Value, StringComparison.Ordinal));

    private static string Output(string notes, PageBlock block) => Path.Combine(notes, $"{block.Line}.txt");

    [GeneratedRegex(@"\b(\d+ min( \d+ s)?|\d+(\.\d+)? (ms|s))\b")]
    private static partial Regex Timing();

    [GeneratedRegex(@"(dotnet )?[^\s:]+/fltr-migrations(\.dll)?(?= )")]
    private static partial Regex ToolPath();

    [GeneratedRegex(@"\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?")]
    private static partial Regex Moment();
}
