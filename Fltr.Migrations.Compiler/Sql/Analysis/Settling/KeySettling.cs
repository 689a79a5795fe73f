using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Resolving;
using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;
using Index = Fltr.Migrations.Catalogs.Index;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Settling;

/// <summary>The keys of indexes and exclusion constraints (pg_get_indexdef_worker of ruleutils.c).</summary>
internal sealed class KeySettling(ExpressionSettling expressions, World world)
{
    public Index Settle(Index index) => index with
    {
        Keys = [.. index.Keys.Select(key => Settle(key, index.Method, out _))],
        Filter = index.Filter is { } filter ? expressions.Condition(filter, Place.IndexFilter).Text : null,
    };

    public IndexKey Settle(IndexKey key, string method, out DataType type, Place place = Place.IndexKey)
    {
        if (key.Expression is { } expression) key = Expression(key, expression, place, out type);
        else type = (expressions.Entry.Columns.FirstOrDefault(column => column.Name == key.Column) ?? throw new NotUnderstoodException($"there is no column {key.Column}", SqlState.UndefinedColumn)).Type.Type;
        if (place == Place.PartitionKey && expressions.IsGenerated?.Invoke(key.Column) == true) throw new NotUnderstoodException($"{key.Column} is generated: no table is partitioned by it", SqlState.InvalidObjectDefinition);
        if (world.Refuses) ClassSettling.Need(key.OperatorClass, method, type, world);
        return key with { OperatorClass = ClassSettling.Of(key.OperatorClass, method, type, world), Collation = key.Collation is { } collation ? Collation(collation, type, world) : null };
    }

    public string Operator(string written, DataType type)
    {
        var names = SqlPiece.Read(written.StartsWith("OPERATOR", StringComparison.OrdinalIgnoreCase) ? written["OPERATOR".Length..].Trim().Trim('(', ')') : written, Grammar.Operators.AnyOperator);
        var found = Operators.Find(world, names.Count > 1 ? names[^2] : null, names[^1], type, type);
        return found.Schema == Known.Catalog ? found.Name : $"OPERATOR({Identifier.Printed(world.SchemaOf(found.Schema))}.{found.Name})";
    }

    // A column in brackets is a column, and a collation behind it is the key's.
    private IndexKey Expression(IndexKey key, string expression, Place place, out DataType type)
    {
        var (text, node) = expressions.Key(expression, place);
        type = node.Type;
        var collation = key.Collation;
        while (node is CollateNode collate && collate.Of is ColumnNode) (node, collation) = (collate.Of, collate.Collation);
        return node is ColumnNode column
            ? key with { Column = column.Entry.Columns[column.Index].Name, Expression = null, Collation = collation }
            : key with { Expression = text };
    }

    private static string? Collation(string written, DataType type, World world)
    {
        if (world.Refuses && !type.IsOpaque && !world.BaseOf(type).Collatable) throw new NotUnderstoodException($"{type.Name} has no collations", SqlState.DatatypeMismatch);
        var printed = Transforming.Collations.Printed(SqlPiece.Read(written, cursor => Grammar.Names.AnyName(cursor)));
        // A collation that is the type's anyway is not printed.
        return printed == "\"default\"" && !type.Is("name") ? null : printed;
    }
}
