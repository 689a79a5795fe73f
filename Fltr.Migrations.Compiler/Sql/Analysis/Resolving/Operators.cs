using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Resolving;

/// <summary>Which operator is meant (manual 10.2): oper and left_oper of src/backend/parser/parse_oper.c.</summary>
internal static class Operators
{
    public static Operator Find(World world, string? schema, string symbol, DataType? left, DataType right)
    {
        var all = world.Operators(schema, symbol).Where(o => o.Left is null == left is null).ToList();
        if (Exact(world, all, left, right) is { } exact) return exact;

        DataType[] given = left is null ? [right] : [left, right];
        var candidates = all.Select(o => new Candidate<Operator>(o, o.Left is null ? [o.Right] : [o.Left, o.Right]));
        return Selection.Of(world, given, candidates)?.Is ?? throw new NotUnderstoodException($"which operator {left} {symbol} {right} is, is not known", left?.IsOpaque == true || right.IsOpaque || (left is null ? right : left).Is("unknown") ? null : SqlState.UndefinedFunction);
    }

    /// <summary>An untyped side is taken to have the type of the other one.</summary>
    private static Operator? Exact(World world, List<Operator> all, DataType? left, DataType right)
    {
        var wasUnknown = false;
        if (left is not null && right.Is("unknown") && !left.Is("unknown")) (right, wasUnknown) = (left, true);
        else if (left?.Is("unknown") == true && !right.Is("unknown")) (left, wasUnknown) = (right, true);
        else if (left is null && right.Is("unknown")) return null;

        if (all.Find(o => Equals(o.Left, left) && o.Right.Equals(right)) is { } found) return found;
        if (!wasUnknown || world.BaseOf(right) is not { } below || below.Equals(right)) return null;
        return all.Find(o => below.Equals(o.Left) && o.Right.Equals(below));
    }
}
