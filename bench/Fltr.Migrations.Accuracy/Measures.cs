namespace Fltr.Migrations.Accuracy;

/// <summary>What is measured, and how much of it has to be right.</summary>
internal static class Measures
{
    public static IReadOnlyList<Measure> Of(Comparison histories, Comparison regress) =>
    [
        Kinds("histories: spans and kinds", histories, 1) with { Extra = Extra(histories).Count },
        Kinds("regress: spans and kinds", regress, 0.99),
        Members("histories: subcommands, targets, roles, flags", histories, 0.999, p => p.Different("cmds", "targets", "flags")),
        Members("histories: all that is said", histories, 0.999, p => p.Different()),
        Members("regress: all that is said", regress, 0.99, p => p.Different()),
        Accepted("histories: good statements that are accepted", histories, 1),
        Accepted("regress: good statements that are accepted", regress, 0.999),
        Refused("regress: syntax errors that are found", regress, 0.9),
    ];

    private static Measure Kinds(string name, Comparison comparison, double bar)
    {
        var good = comparison.Pairs.Where(p => p.IsGood).ToList();
        var misses = good.Where(p => p.TheirKind != p.OurKind).Select(p => $"{name}: {p.Show("kind")}").ToList();
        return new Measure(name, good.Count - misses.Count, good.Count, bar, [.. misses, .. Extra(comparison).Select(p => $"{name}: {p.Place}: {p.OurKind} where PostgreSQL has no statement")]);
    }

    /// <summary>Statements that only we see; where PostgreSQL found an error, what follows is anybody's guess.</summary>
    private static List<Pair> Extra(Comparison comparison)
    {
        var errors = comparison.Pairs.Where(p => p.TheirKind == "ERROR").Select(p => p.Place).ToList();
        return [.. comparison.Pairs.Where(p => p.Theirs is null && !errors.Any(e => e.File == p.Place.File && p.Place.Start >= e.Start && p.Place.Start <= e.Start + e.Length))];
    }

    private static Measure Members(string name, Comparison comparison, double bar, Func<Pair, IEnumerable<string>> different)
    {
        var good = comparison.Pairs.Where(p => p.IsGood).ToList();
        var misses = good.Select(p => (Pair: p, Members: different(p).ToList())).Where(d => d.Members.Count > 0).ToList();
        return new Measure(name, good.Count - misses.Count, good.Count, bar, [.. misses.SelectMany(d => d.Members.Select(m => $"{name}: {d.Pair.Show(m)}"))]);
    }

    private static Measure Accepted(string name, Comparison comparison, double bar)
    {
        var good = comparison.Pairs.Where(p => p.IsGood).ToList();
        var misses = good.Where(p => p.OurKind == "ERROR").Select(p => $"{name}: {p.Place}: {p.TheirKind} is said to be wrong: {p.Ours!["error"]}").ToList();
        return new Measure(name, good.Count - misses.Count, good.Count, bar, misses);
    }

    private static Measure Refused(string name, Comparison comparison, double bar)
    {
        var bad = comparison.Pairs.Where(p => p.TheirKind == "ERROR").ToList();
        var misses = bad.Where(p => p.OurKind != "ERROR").Select(p => $"{name}: {p.Place}: {p.Theirs!["error"]}, said {p.OurKind ?? "nothing at this place"}").ToList();
        return new Measure(name, bad.Count - misses.Count, bad.Count, bar, misses);
    }
}
