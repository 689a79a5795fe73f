using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Rules;
using Fltr.Migrations.Tests.Harness;

namespace Fltr.Migrations.Tests.Rules;

[Collection(InThisProcess.Name)]
public sealed class RuleTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var name in RuleCases.Names)
            {
                foreach (var one in RuleCases.Read(name).Cases) cases.Add(name, one.Heading);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_comes_out_as_it_says(string rule, string heading)
    {
        var file = RuleCases.Read(rule);
        var one = file.Cases.Single(c => c.Heading == heading);
        using var project = Project.Of([.. Platform.Blocks, .. file.Shared, .. one.Blocks]);

        var result = project.Check();

        var actual = CaseReport.Write(project.Folder, project.Lines(result));
        var expected = one.Blocks.SingleOrDefault(b => b.Kind == "diagnostics")?.Text ?? "";
        if (actual != expected) Received.Write(file, heading, actual);
        Assert.Equal(expected, actual);

        var found = result.Diagnostics.Where(d => d.Id == RuleCases.Rule(rule).Id).ToList();
        var word = heading.Split(' ')[0];
        Assert.True(word switch
        {
            "Refuses" => found.Exists(d => d.Severity == Severity.Error) && result.Plan is null,
            "Warns" => found.Exists(d => d.Severity == Severity.Warning) && result.Plan is not null,
            "Accepts" => result.Diagnostics.Count == 0 && result.Plan is not null,
            _ => false,
        }, $"The heading begins with {word}; what came out: {(actual.Length == 0 ? "nothing" : actual)}");
    }

    [Fact]
    public void Every_rule_has_a_case_that_fires_and_one_that_is_silent()
    {
        foreach (var rule in RuleBook.Open())
        {
            var name = rule.GetType().Name;
            Assert.Contains(name, RuleCases.Names);
            var headings = RuleCases.Read(name).Cases.Select(c => c.Heading).ToList();
            Assert.Contains(headings, h => h.StartsWith(rule.Severity == Severity.Error ? "Refuses " : "Warns ", StringComparison.Ordinal));
            Assert.Contains(headings, h => h.StartsWith("Accepts ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_case_file_belongs_to_a_rule() =>
        Assert.All(RuleCases.Names, name => Assert.Contains(RuleBook.Open(), r => r.GetType().Name == name));

    [Fact]
    public void Ids_are_unique_and_well_formed()
    {
        var ids = RuleBook.Open().Select(r => r.Id).Append("FLTR9001").ToList();
        Assert.All(ids, id => Assert.Matches("^FLTR[1-9][0-9]{3}$", id));
        Assert.Equal(ids.Distinct().Count(), ids.Count);
    }

    [Fact]
    public void Every_rule_says_what_it_finds_what_it_costs_and_what_to_do() =>
        Assert.All(RuleBook.Open(), rule => Assert.All([rule.Condition, rule.Effect, rule.Remedy], text => Assert.Matches("^[A-Z[-].+[.]$", text)));
}
