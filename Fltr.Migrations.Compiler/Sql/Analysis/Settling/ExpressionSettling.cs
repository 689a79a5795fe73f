using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Printing;
using Fltr.Migrations.Compiler.Sql.Analysis.Transforming;
using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Settling;

/// <summary>Re-prints the expressions of one table, view or domain.</summary>
internal sealed class ExpressionSettling
{
    private readonly World _world;
    private readonly RangeEntry[] _entries;

    private ExpressionSettling(World world, params RangeEntry[] entries) => (_world, _entries) = (world, entries);

    /// <summary>What VALUE is, of a domain.</summary>
    public Typed? DomainValue { get; init; }

    /// <summary>Whether the texts were printed before: then their casts stand as they are, and no array takes one into itself.</summary>
    public bool IsReprint { get; set; }

    /// <summary>Whether a column of the table is generated.</summary>
    public Func<string, bool>? IsGenerated { get; init; }

    public static ExpressionSettling OfTable(World world, Table table) => new(world, Entries.OfTable(table, world)) { IsGenerated = column => table.Find(column)?.Generated is not null };

    public static ExpressionSettling OfView(World world, View view) => new(world, Entries.OfView(view, world));

    /// <summary>OLD and NEW of a trigger's condition.</summary>
    public static ExpressionSettling OfTrigger(World world, RangeEntry table) => new(world, Entries.Renamed(table, "old"), Entries.Renamed(table, "new"));

    public static ExpressionSettling OfDomain(World world, Typed below) => new(world) { DomainValue = below };

    public RangeEntry Entry => _entries[0];

    /// <summary>A default or a generated column: assigned to the column. Null for a default that is null.</summary>
    public string? Assigned(string text, Typed target, bool isGenerated)
    {
        var analyser = Analyser(out _);
        var node = analyser.Coercion.ToTarget(Fit(Analysed(analyser, text, isGenerated), isGenerated ? Place.Generated : Place.Default), target, CastContext.Assignment, CoercionForm.Implicit);
        return node is ConstantNode { Text: null } && !isGenerated ? null : Print(node);
    }

    /// <summary>A condition, and the columns that it names, in the order in which it does.</summary>
    public (string Text, List<string> Columns) Condition(string text, Place place = Place.Free)
    {
        var analyser = Analyser(out var scope);
        var node = analyser.Coercion.ToBoolean(Fit(analyser.Analyse(SqlPiece.Expression(text)), place));
        var columns = node.All().OfType<ColumnNode>().Where(column => _entries.Contains(column.Entry)).Select(column => column.Entry.Columns[column.Index].Name).Distinct().ToList();
        return (Print(node), columns);
    }

    /// <summary>The condition of a trigger: its columns are always shown with OLD or NEW.</summary>
    public string When(string text)
    {
        var analyser = Analyser(out _);
        var node = analyser.Coercion.ToBoolean(Fit(analyser.Analyse(SqlPiece.Expression(text)), Place.Condition));
        return Printer.Print(node, _world, hasPrefix: true, _entries);
    }

    /// <summary>The type of what stands behind USING.</summary>
    public DataType Conversion(string text) => Fit(Analyser(out _).Analyse(SqlPiece.Expression(text)), Place.Conversion).Type;

    /// <summary>The key of an index or partition.</summary>
    public (string Text, Node Node) Key(string text, Place place = Place.Free)
    {
        var node = Fit(Analyser(out _).Analyse(SqlPiece.Expression(text)), place);
        return (Print(node), node);
    }

    private ExpressionAnalyser Analyser(out Scope scope)
    {
        scope = new Scope(null, []) { DomainValue = DomainValue };
        foreach (var entry in _entries) scope.Show(new VisibleEntry(entry, ShowsName: true, ShowsColumns: true));
        return new ExpressionAnalyser(_world, scope) { IsReprint = IsReprint };
    }

    private static Node Analysed(ExpressionAnalyser analyser, string text, bool isGenerated)
    {
        try
        {
            return analyser.Analyse(SqlPiece.Expression(text));
        }
        catch (NotUnderstoodException e) when (!isGenerated && e.State == SqlState.UndefinedColumn)
        {
            // A default knows no columns, whether there are any or not.
            throw new NotUnderstoodException("a default cannot name a column", SqlState.FeatureNotSupported);
        }
    }

    private Node Fit(Node node, Place place)
    {
        if (!IsReprint) Fitness.Judge(node, place, _world, IsGenerated);
        return node;
    }

    private string Print(Node node) => Printer.Print(node, _world, hasPrefix: false, _entries);
}
