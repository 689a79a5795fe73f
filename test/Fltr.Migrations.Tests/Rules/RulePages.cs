using System.Text;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Rules;
using Fltr.Migrations.Tests.Harness;

namespace Fltr.Migrations.Tests.Rules;

/// <summary>
/// <c>docs/rules</c>: a page a rule, made of what the rule says of itself and of its first cases. Run with <c>FLTR_ACCEPT=1</c>, the test writes
/// them; else it fails where one is stale, missing, or left over.
/// </summary>
public sealed class RulePages
{
    private static readonly string _folder = Path.GetFullPath(Path.Combine(RuleCases.Folder, "..", "..", "..", "docs", "rules"));

    [Fact]
    public void The_pages_say_what_the_rules_do()
    {
        var rules = RuleBook.Open().OrderBy(r => r.Id, StringComparer.Ordinal).ToList();
        var pages = rules.ToDictionary(r => $"{r.Id}.md", Page);
        pages["README.md"] = Index(rules);
        if (Environment.GetEnvironmentVariable("FLTR_ACCEPT") == "1") Write(pages);

        var there = Directory.Exists(_folder) ? Directory.EnumerateFiles(_folder).Select(f => Path.GetFileName(f)) : [];
        Assert.Equal(pages.Keys.Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
        foreach (var (name, text) in pages)
        {
            Assert.True(text == File.ReadAllText(Path.Combine(_folder, name)), $"docs/rules/{name} is stale: run this test with FLTR_ACCEPT=1 and commit what it wrote.");
        }
    }

    private static void Write(Dictionary<string, string> pages)
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
        Directory.CreateDirectory(_folder);
        foreach (var (name, text) in pages) File.WriteAllText(Path.Combine(_folder, name), text);
    }

    private static string Index(IEnumerable<Rule> rules)
    {
        var text = new StringBuilder("# Rules\n\nWhat the build looks for. Each can be silenced for one migration with a reason, `[Suppress(\"FLTR…\", Because = \"…\")]`, unless its page says otherwise.\n");
        foreach (var group in rules.GroupBy(r => r.Id[4]))
        {
            text.Append($"\n## {Subject(group.Key)}\n\n| id | rule | what is found |\n| --- | --- | --- |\n");
            foreach (var rule in group) text.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.GetType().Name} | {Cell(rule.Condition)} |\n");
        }

        return text.ToString();
    }

    private static string Page(Rule rule)
    {
        var cases = RuleCases.Read(rule.GetType().Name);
        var text = new StringBuilder($"# {rule.Id} {rule.GetType().Name}\n\n{rule.Condition}\n\n{rule.Effect}\n\n**Instead:** {rule.Remedy}\n\n");
        text.Append($"{(rule.Severity == Severity.Error ? "An error" : "A warning")}{(rule.CanBeSuppressed ? "" : "; it cannot be suppressed")}.\n");
        Add(text, cases.Cases.First(c => !c.Heading.StartsWith("Accepts ", StringComparison.Ordinal)));
        Add(text, cases.Cases.First(c => c.Heading.StartsWith("Accepts ", StringComparison.Ordinal)));
        return text.ToString();
    }

    private static void Add(StringBuilder text, Case shown)
    {
        text.Append($"\n## {shown.Heading}\n");
        foreach (var block in shown.Blocks.Where(b => b.Text.Length > 0))
        {
            if (block.Name.Length > 0) text.Append($"\n`{block.Name}`\n");
            text.Append($"\n```{(block.Kind == "diagnostics" ? "text" : block.Kind)}\n{block.Text}\n```\n");
        }
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Subject(char digit) => digit switch
    {
        '1' => "Locks and rewrites",
        '2' => "Expand, contract and compatibility",
        '3' => "Ownership",
        '4' => "Versions, history, the way back",
        '5' => "Types and names",
        _ => "Build, SQL and configuration",
    };
}
