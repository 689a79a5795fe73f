using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>PARTITION BY, and the bounds of a partition.</summary>
internal static class Partitions
{
    /// <summary>From behind PARTITION BY on.</summary>
    public static PartitionSpec By(Cursor cursor)
    {
        var at = cursor.Current.Start;
        var strategy = Names.ColId(cursor);
        if (strategy.ToLowerInvariant() is not ("range" or "list" or "hash")) cursor.Fail($"a table is partitioned by RANGE, LIST or HASH, not {strategy}", at);
        return new PartitionSpec(strategy, Lists.InBrackets(cursor, Indexes.PartitionElement));
    }

    /// <summary>DEFAULT or FOR VALUES.</summary>
    public static PartitionBound Bound(Cursor cursor)
    {
        if (cursor.Skip("default")) return new PartitionBound { IsDefault = true };
        cursor.Expect("for", "values");
        if (cursor.Skip("in")) return new PartitionBound { In = Lists.InBrackets(cursor, Expressions.Read) };
        if (cursor.Skip("with")) return Hash(cursor);

        cursor.Expect("from");
        var from = Lists.InBrackets(cursor, Expressions.Read);
        cursor.Expect("to");
        return new PartitionBound { From = from, To = Lists.InBrackets(cursor, Expressions.Read) };
    }

    private static PartitionBound Hash(Cursor cursor)
    {
        int? modulus = null, remainder = null;
        cursor.ExpectSymbol('(');
        do
        {
            if (cursor.Skip("modulus") && modulus is null) modulus = cursor.SignedInteger();
            else if (cursor.Skip("remainder") && remainder is null) remainder = cursor.SignedInteger();
            else cursor.Missing("MODULUS and REMAINDER, each once,");
        }
        while (cursor.SkipSymbol(','));

        if (modulus is null || remainder is null) cursor.Missing("MODULUS and REMAINDER, each once,");
        cursor.ExpectSymbol(')');
        return new PartitionBound { Modulus = modulus, Remainder = remainder };
    }
}
