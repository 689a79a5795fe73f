using Fltr.Migrations.Tests.Harness;

namespace Fltr.Migrations.Tests.Rules;

/// <summary>Writes the case file as it would have to be: <c>Rule.received.md</c> beside it, for whoever has read it to take over.</summary>
internal static class Received
{
    private static readonly Lock _writing = new();

    public static void Write(CaseFile file, string heading, string diagnostics)
    {
        var received = Path.ChangeExtension(file.Path, ".received.md");
        lock (_writing)
        {
            var lines = File.ReadAllLines(File.Exists(received) && File.GetLastWriteTimeUtc(received) > File.GetLastWriteTimeUtc(file.Path) ? received : file.Path).ToList();
            var begin = lines.FindIndex(l => l == $"## {heading}");
            var end = lines.FindIndex(begin + 1, l => l.StartsWith("## ", StringComparison.Ordinal));
            if (end < 0) end = lines.Count;

            var block = lines.FindIndex(begin, end - begin, l => l == "```diagnostics");
            if (block >= 0) lines.RemoveRange(block, lines.FindIndex(block + 1, l => l == "```") - block + 1);
            else block = Last(lines, begin, end);
            if (diagnostics.Length > 0) lines.InsertRange(block, ["```diagnostics", .. diagnostics.Split('\n'), "```"]);
            File.WriteAllText(received, string.Join('\n', lines) + "\n");
        }
    }

    // Behind the case's last block, with a blank line between.
    private static int Last(List<string> lines, int begin, int end)
    {
        var fence = lines.FindLastIndex(end - 1, end - begin, l => l == "```");
        lines.Insert(fence + 1, "");
        return fence + 2;
    }
}
