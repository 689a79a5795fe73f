using System.Globalization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Catalogs.Definitions;
using Fltr.Migrations.Compiler.Sql.Analysis.Literals;
using Fltr.Migrations.Compiler.Sql.Analysis.Printing;
using Fltr.Migrations.Compiler.Sql.Analysis.Transforming;
using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Compiler.Sql.Grammar;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Settling;

/// <summary>Keys and bounds of partitions (pg_get_partkeydef, and get_rule_expr of a PartitionBoundSpec).</summary>
internal static class PartitionSettling
{
    public static TableTraits Of(Table table, ExpressionSettling expressions, World world)
    {
        var traits = table.Traits;
        if (traits.PartitionKey is { } key) traits = traits with { PartitionKey = Key(key, expressions, world) };
        if (traits.PartitionBound is { } bound) traits = traits with { PartitionBound = Bound(bound, table, world) };
        if (traits.PartitionBound is { } settled && world.Refuses) BoundFit.Need(settled, $"{table.Name}", Siblings(table, world));
        return traits;
    }

    private static string Key(string text, ExpressionSettling expressions, World world)
    {
        var spec = SqlPiece.Read(text, Partitions.By);
        var method = spec.Strategy.ToUpperInvariant() == "HASH" ? "hash" : "btree";
        var keys = new KeySettling(expressions, world);
        return $"{spec.Strategy.ToUpperInvariant()} ({string.Join(", ", spec.Keys.Select(element => IndexDefinition.Key(keys.Settle(OfElement(element, text), method, out _, Place.PartitionKey))))})";
    }

    private static IndexKey OfElement(IndexElement element, string text) => new(element.Column ?? "")
    {
        Expression = element.Expression is { } expression ? text[expression.Start..expression.End] : null,
        Collation = element.Collation is { } collation ? string.Join('.', collation.Select(Identifier.Quote)) : null,
        OperatorClass = element.OperatorClass is { } operatorClass ? string.Join('.', operatorClass.Select(Identifier.Quote)) : null,
    };

    private static string Bound(string text, Table table, World world)
    {
        var bound = SqlPiece.Read(text, Partitions.Bound);
        if (world.Refuses && ParentOf(table, world)?.Traits.PartitionKey is { } parentKey) BoundFit.Kind(SqlPiece.Read(parentKey, Partitions.By), bound);
        if (bound.IsDefault) return "DEFAULT";
        if (bound.Modulus is { } modulus) return string.Create(CultureInfo.InvariantCulture, $"FOR VALUES WITH (modulus {modulus}, remainder {bound.Remainder})");

        var types = KeyTypes(table, world);
        if (bound.In is { } items) return $"FOR VALUES IN ({string.Join(", ", items.Select(item => Value(item, types[0], world)).Distinct())})";
        return $"FOR VALUES FROM {Row(bound.From!, types, world)} TO {Row(bound.To!, types, world)}";
    }

    private static Table? ParentOf(Table table, World world) => table.Traits.Inherits is [var name, ..] ? world.Catalog.Find(name) : null;

    private static IEnumerable<(string Partition, string Bound)> Siblings(Table table, World world) =>
        world.Catalog.ChildrenOf(table.Traits.Inherits![0]).Where(t => t.Name != table.Name && t.Traits.PartitionBound is not null).Select(t => ($"{t.Name}", t.Traits.PartitionBound!));

    private static string Row(Seq<Expression> values, List<Typed> types, World world) => values.Count != types.Count
        ? throw new NotUnderstoodException("its bound has not one value for each column of the key")
        : $"({string.Join(", ", values.Select((value, i) => value is ColumnRef { Names: [("minvalue" or "maxvalue") and var end] } ? end.ToUpperInvariant() : Value(value, types[i], world)))})";

    private static List<Typed> KeyTypes(Table table, World world)
    {
        var parent = ParentOf(table, world);
        if (parent?.Traits.PartitionKey is not { } key) throw new NotUnderstoodException("its parent has no key");

        var expressions = ExpressionSettling.OfTable(world, parent);
        return [.. SqlPiece.Read(key, Partitions.By).Keys.Select(element => expressions.Key(OfElement(element, key) is { Expression: { } expression } ? expression : Identifier.Quote(element.Column!)).Node.Typed)];
    }

    /// <summary>A bound is a constant of the key's type, whatever it was written as.</summary>
    private static string Value(Expression expression, Typed type, World world)
    {
        var analyser = new ExpressionAnalyser(world, Scope.Outermost());
        var node = analyser.Coercion.ToTarget(analyser.Analyse(expression), type, CastContext.Assignment, CoercionForm.Implicit);
        return ConstantText.Bare(Folded(node, world));
    }

    private static ConstantNode Folded(Node node, World world) => node switch
    {
        ConstantNode constant => constant,
        CastNode { Kind: CastKind.Relabel or CastKind.Text or CastKind.Function } cast when Folded(cast.Of, world) is { Text: { } text } && IsReadAlike(cast) =>
            new ConstantNode(cast.Type, Cut(Literal.Read(new Typed(cast.Type), text, world), cast.Typed)),
        CollateNode collate => Folded(collate.Of, world),
        _ => throw new NotUnderstoodException("a bound is calculated when the partition is made"),
    };

    private static string Cut(string text, Typed type)
    {
        if (type.Modifier < 0) return text;
        if (type.Type.Is("numeric")) return NumberLiteral.Rounded(text, (((type.Modifier - 4) & 0x7ff) ^ 1024) - 1024);
        return type.Type.Is("varchar") ? text : throw new NotUnderstoodException("a bound is cut to the length of its column");
    }

    // Where the text of the one is read as the same value of the other.
    private static bool IsReadAlike(CastNode cast) => cast.Type.Category is 'N' or 'S' || cast.Of.Type.Category == 'S' || (cast.Type.Category == 'D' && cast.Of.Type.Category == 'D' && cast.Type.Name != "date");
}
