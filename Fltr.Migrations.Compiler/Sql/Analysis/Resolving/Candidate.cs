using Fltr.Migrations.Compiler.Sql.Analysis.Coercing;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Resolving;

/// <summary>A function or operator that a call may mean, with the types of its arguments as the call has them.</summary>
internal sealed record Candidate<T>(T Is, DataType[] Arguments)
{
    /// <summary>How many arguments of the call go into the array of a variadic function.</summary>
    public int Gathered { get; init; }

    /// <summary>How many arguments are left to their defaults.</summary>
    public int LeftOut { get; init; }

    /// <summary>For each argument of the call, which of the function's it is; null where they stand in order.</summary>
    public int[]? Places { get; init; }
}

/// <summary>Which of several candidates is meant (manual 10.2 and 10.3): func_match_argtypes and func_select_candidate of src/backend/parser/parse_func.c.</summary>
internal static class Selection
{
    /// <summary>The one that is meant; null where none is, or no one alone.</summary>
    public static Candidate<T>? Of<T>(World world, IReadOnlyList<DataType> given, IEnumerable<Candidate<T>> candidates)
    {
        var matching = candidates.Where(c => Pathways.CanCoerce(world, given, c.Arguments, CastContext.Implicit)).ToList();
        if (matching.Count <= 1) return matching.Count == 1 ? matching[0] : null;

        var types = given.Select(type => type.Is("unknown") ? type : world.BaseOf(type)).ToArray();
        matching = Best(matching, c => Count(types, c, (type, argument) => argument.Equals(type)));
        if (matching.Count == 1) return matching[0];

        matching = Best(matching, c => Count(types, c, (type, argument) => argument.Equals(type) || (argument.Preferred && argument.Category == type.Category)));
        if (matching.Count == 1) return matching[0];

        var unknowns = types.Count(type => type.Is("unknown"));
        if (unknowns == 0) return null;

        matching = ByCategory(types, matching);
        if (matching.Count == 1) return matching[0];
        return unknowns < types.Length ? ByKnownType(world, types, matching) : null;
    }

    private static int Count<T>(DataType[] types, Candidate<T> candidate, Func<DataType, DataType, bool> matches)
    {
        var count = 0;
        for (var i = 0; i < types.Length; i++) if (!types[i].Is("unknown") && matches(types[i], candidate.Arguments[i])) count++;
        return count;
    }

    private static List<Candidate<T>> Best<T>(List<Candidate<T>> candidates, Func<Candidate<T>, int> score)
    {
        var best = candidates.Max(score);
        return candidates.FindAll(c => score(c) == best);
    }

    /// <summary>For an untyped argument, the category that all candidates have there, or else strings; and within it the preferred type.</summary>
    private static List<Candidate<T>> ByCategory<T>(DataType[] types, List<Candidate<T>> candidates)
    {
        var wanted = new (char Category, bool HasPreferred)[types.Length];
        for (var i = 0; i < types.Length; i++)
        {
            if (!types[i].Is("unknown")) continue;
            var categories = candidates.Select(c => c.Arguments[i].Category).Distinct().ToList();
            var category = categories.Contains('S') ? 'S' : categories.Count == 1 ? categories[0] : '\0';
            if (category == '\0') return candidates;
            wanted[i] = (category, candidates.Exists(c => c.Arguments[i].Category == category && c.Arguments[i].Preferred));
        }

        var kept = candidates.FindAll(c => Enumerable.Range(0, types.Length).All(i => wanted[i].Category == '\0' || (c.Arguments[i].Category == wanted[i].Category && (!wanted[i].HasPreferred || c.Arguments[i].Preferred))));
        return kept.Count > 0 ? kept : candidates;
    }

    /// <summary>If all typed arguments have one type, the untyped ones are taken to have it, too.</summary>
    private static Candidate<T>? ByKnownType<T>(World world, DataType[] types, List<Candidate<T>> candidates)
    {
        var known = types.Where(type => !type.Is("unknown")).Distinct().ToList();
        if (known.Count != 1) return null;
        var assumed = Enumerable.Repeat(known[0], types.Length).ToList();
        var matching = candidates.FindAll(c => Pathways.CanCoerce(world, assumed, c.Arguments, CastContext.Implicit));
        return matching.Count == 1 ? matching[0] : null;
    }
}
