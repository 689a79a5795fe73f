using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Coercing;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Resolving;

/// <summary>Which function is meant (manual 10.3): FuncnameGetCandidates of src/backend/catalog/namespace.c and func_get_detail of src/backend/parser/parse_func.c.</summary>
internal static class Functions
{
    /// <summary>The function, or null for a call that is a cast: its name is a type's.</summary>
    /// <param name="names">The names of the arguments, null for those that stand in order.</param>
    public static Candidate<Function>? Find(World world, IReadOnlyList<string> name, IReadOnlyList<DataType> given, IReadOnlyList<string?> names, bool isVariadic, out Typed? cast)
    {
        cast = null;
        var candidates = Candidates(world, name, given.Count, names, isVariadic);
        if (candidates.Find(c => c.Arguments.Take(given.Count).SequenceEqual(given)) is { } exact) return exact;

        if (given.Count == 1 && names.All(n => n is null) && world.FindType(name) is { } type && type.Kind != TypeKind.Composite && IsCast(world, given[0], type))
        {
            cast = new Typed(type);
            return null;
        }

        return Selection.Of(world, given, candidates) ?? throw new NotUnderstoodException($"which function {string.Join('.', name)}({string.Join(", ", given)}) is, is not known", Missing(world, candidates, given));
    }

    private static string? Missing(World world, List<Candidate<Function>> candidates, IReadOnlyList<DataType> given)
    {
        if (given.Any(type => type.IsOpaque)) return null;
        return candidates.Exists(c => Pathways.CanCoerce(world, given, c.Arguments, CastContext.Implicit)) ? SqlState.AmbiguousFunction : SqlState.UndefinedFunction;
    }

    private static bool IsCast(World world, DataType given, DataType type)
    {
        if (given.Is("unknown")) return true;
        return Pathways.Find(world, given, type, CastContext.Explicit)?.Way switch
        {
            CastWay.Relabel => true,
            CastWay.Text => !(given.Is("record") || given.Kind == TypeKind.Composite) || type.Category != 'S',
            _ => false,
        };
    }

    private static List<Candidate<Function>> Candidates(World world, IReadOnlyList<string> name, int count, IReadOnlyList<string?> names, bool isVariadic)
    {
        var found = new List<Candidate<Function>>();
        foreach (var function in world.Functions(name))
        {
            if (function.Kind == 'p' || Fit(function, count, names, isVariadic) is not { } candidate) continue;
            var same = found.FindIndex(c => c.Arguments.SequenceEqual(candidate.Arguments));
            if (same < 0) found.Add(candidate);
            // What is nearer hides what is behind it; in one place, a function without tricks hides one with them.
            else if (found[same].Is.Schema == candidate.Is.Schema && Tricks(candidate) < Tricks(found[same])) found[same] = candidate;
        }

        return found;
    }

    private static int Tricks(Candidate<Function> candidate) => candidate.Gathered + candidate.LeftOut;

    private static Candidate<Function>? Fit(Function function, int count, IReadOnlyList<string?> names, bool isVariadic)
    {
        var arguments = function.Arguments;
        if (names.Any(n => n is not null)) return Named(function, count, names);

        if (function.IsVariadic && !isVariadic && count >= arguments.Length)
        {
            var last = arguments[^1];
            var item = last.Is("any") ? last : last.Element ?? Item(last);
            if (item is null) return null;
            var gathered = count - arguments.Length + 1;
            return new Candidate<Function>(function, [.. arguments[..^1], .. Enumerable.Repeat(item, gathered)]) { Gathered = last.Is("any") ? 0 : gathered };
        }

        if (count == arguments.Length) return function.IsVariadic && !isVariadic ? null : new Candidate<Function>(function, arguments);
        var leftOut = arguments.Length - count;
        return leftOut > 0 && leftOut <= function.Defaults ? new Candidate<Function>(function, arguments[..count]) { LeftOut = leftOut } : null;
    }

    private static DataType? Item(DataType array) => array.Name switch
    {
        "anyarray" => Known.Type("anyelement"),
        "anycompatiblearray" => Known.Type("anycompatible"),
        _ => null,
    };

    private static Candidate<Function>? Named(Function function, int count, IReadOnlyList<string?> names)
    {
        var places = new int[count];
        for (var i = 0; i < count; i++)
        {
            places[i] = names[i] is { } name ? Array.IndexOf(function.ArgumentNames, name) : i;
            if (places[i] < 0 || places[i] >= function.Arguments.Length || Array.IndexOf(places, places[i], 0, i) >= 0) return null;
        }

        var required = function.Arguments.Length - function.Defaults;
        for (var i = 0; i < required; i++) if (!places.Contains(i)) return null;
        return new Candidate<Function>(function, [.. places.Select(place => function.Arguments[place])]) { Places = places, LeftOut = function.Arguments.Length - count };
    }
}
