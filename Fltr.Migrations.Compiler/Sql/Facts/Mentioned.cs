using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Facts;

/// <summary>What an expression or query names, each once and in the order of the text.</summary>
internal static class Mentioned
{
    /// <summary>Columns as written; a last name <c>*</c> stands for all.</summary>
    public static Seq<ColumnRef> Columns(object tree) => Distinct(Walk.Through(tree).OfType<ColumnRef>(), column => column.Names);

    /// <summary>Functions by their names, those of special syntax with pg_catalog before them.</summary>
    public static Seq<Seq<string>> Functions(object tree) => [.. Walk.Through(tree).OfType<FunctionCall>().Select(call => call.Names).Distinct()];

    /// <summary>Types that something is cast to.</summary>
    public static Seq<TypeName> Casts(object tree) => Distinct(Walk.Through(tree).OfType<TypeCast>().Select(cast => cast.Type), type => (type.Names, type.Modifiers, type.ArrayBounds));

    /// <summary>The least predictable of all that is called. What a name stands for is not asked: operators of PostgreSQL itself are taken for what they mostly are.</summary>
    public static Volatility Volatility(object tree)
    {
        var most = Facts.Volatility.Constant;
        foreach (var node in Walk.Through(tree))
        {
            var own = Own(node);
            if (own > most) most = own;
        }

        return most;
    }

    private static Volatility Own(object node) => node switch
    {
        FunctionCall call => FunctionVolatility.Of(call.Names),
        InsertStmt or UpdateStmt or DeleteStmt or MergeStmt => Facts.Volatility.Volatile,
        SqlValueFunction or Subquery or Query => Facts.Volatility.Stable,
        TypeCast cast => Casts(cast),
        _ => Facts.Volatility.Constant,
    };

    /// <summary>What dates and times mean depends on settings, names of objects on the catalog; types that PostgreSQL does not have itself may look at anything (manual 36.7, 8.5).</summary>
    private static Volatility Casts(TypeCast cast) => cast.Type.Names[^1] switch
    {
        "timestamptz" or "timestamp" or "date" or "timetz" or "time" or "interval" or "money" or "xml" => Facts.Volatility.Stable,
        var name when name.StartsWith("reg", StringComparison.Ordinal) => Facts.Volatility.Stable,
        _ => Facts.Volatility.Constant,
    };

    private static Seq<T> Distinct<T, TKey>(IEnumerable<T> items, Func<T, TKey> key) => [.. items.DistinctBy(key)];
}
