namespace Fltr.Migrations.Tests.Harness;

/// <summary>
/// A Markdown file of cases: a heading that says in a sentence what must come out, and fenced blocks that go in or come out. The word behind the
/// fence says what a block is, the rest of that line is its name. Blocks before the first case go into every case.
/// </summary>
internal sealed record CaseFile(string Path, IReadOnlyList<Block> Shared, IReadOnlyList<Case> Cases)
{
    public static CaseFile Read(string path)
    {
        var shared = new List<Block>();
        var cases = new List<Case>();
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal)) cases.Add(new Case(lines[i][3..].Trim(), []));
            if (!lines[i].StartsWith("```", StringComparison.Ordinal)) continue;

            var words = lines[i][3..].Split(' ', 2, StringSplitOptions.TrimEntries);
            var begin = ++i;
            while (i < lines.Length && lines[i] != "```") i++;
            var block = new Block(words[0], words.Length > 1 ? words[1] : "", string.Join('\n', lines[begin..i]));
            (cases.Count == 0 ? shared : cases[^1].Blocks).Add(block);
        }

        return new CaseFile(path, shared, cases);
    }
}

internal sealed record Case(string Heading, List<Block> Blocks);

internal sealed record Block(string Kind, string Name, string Text);
