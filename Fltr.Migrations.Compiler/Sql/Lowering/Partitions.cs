using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Catalogs.Definitions;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Keys and bounds of partitions as PostgreSQL spells them (manual 5.12).</summary>
internal static class Partitions
{
    /// <summary>What stands behind PARTITION BY.</summary>
    public static string Key(PartitionSpec spec, Understanding into) => spec.Strategy.Equals("list", StringComparison.OrdinalIgnoreCase) && spec.Keys.Count > 1
        ? throw new CatalogException("A list partitions by one column.", SqlState.InvalidObjectDefinition)
        : $"{spec.Strategy.ToUpperInvariant()} ({string.Join(", ", spec.Keys.Select(k => Key(k, into)))})";

    /// <summary>FOR VALUES or DEFAULT.</summary>
    public static string Bound(PartitionBound bound, Understanding into)
    {
        if (bound.IsDefault) return "DEFAULT";
        if (bound.Modulus is { } modulus) return $"FOR VALUES WITH (modulus {modulus}, remainder {bound.Remainder})";
        if (bound.In is { } values) return $"FOR VALUES IN ({List(values, into)})";
        return $"FOR VALUES FROM ({List(bound.From ?? [], into)}) TO ({List(bound.To ?? [], into)})";
    }

    private static string Key(IndexElement element, Understanding into)
    {
        var text = element.Column is { } column ? Identifier.Quote(column) : ExpressionText.AsIndexKey(into.Written(element.Expression!));
        if (element.Collation is { } collation) text += $" COLLATE {Located.Quoted(collation)}";
        if (element.OperatorClass is { } operatorClass) text += $" {Located.Quoted(operatorClass)}";
        return text;
    }

    private static string List(Seq<Expression> values, Understanding into) => string.Join(", ", values.Select(v => v switch
    {
        ColumnRef { Names: [var end] } when end is "minvalue" or "maxvalue" => end.ToUpperInvariant(),
        Constant { Kind: ConstantKind.Null } => "NULL",
        _ => into.Written(v),
    }));
}
