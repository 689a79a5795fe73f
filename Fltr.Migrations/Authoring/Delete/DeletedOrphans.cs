using System.Runtime.CompilerServices;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Delete.Orphans: from each table in order, the rows without a parent.</summary>
public sealed class DeletedOrphans : Draft
{
    private readonly List<(Name Table, string Column, Source Source)> _children = [];
    private string? _parent;
    private string? _parentColumn;
    private string? _parentSchema;

    internal DeletedOrphans(Source source) => Source = source;

    /// <summary>A table, and its column that points. Several are cleaned in this order.</summary>
    public DeletedOrphans FromTable(string table, string column, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
    {
        _children.Add((Name.Public(table), column, new Source(file, line, nameof(FromTable), table)));
        return this;
    }

    /// <summary>Says in which schema the table before it lies.</summary>
    public DeletedOrphans InSchema(string schemaName)
    {
        if (_children.Count > 0) _children[^1] = _children[^1] with { Table = new Name(schemaName, _children[^1].Table.Local) };
        return this;
    }

    /// <summary>The table and column that the rows should point at.</summary>
    public SchemaChoice WithoutParent(string table, string column)
    {
        (_parent, _parentColumn) = (table, column);
        return new SchemaChoice(schema => _parentSchema = schema);
    }

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        if (_children.Count == 0) throw Unfinished.Sentence("Delete.Orphans()", ".FromTable(\"…\", \"…\").WithoutParent(\"…\", \"…\")");
        if (_parent is null || _parentColumn is null) throw Unfinished.Sentence("Delete.Orphans()", ".WithoutParent(\"…\", \"…\")");

        var parent = Name.Of(_parentSchema, _parent);
        return _children.Select(c => new DeleteOrphans(c.Table, [c.Column], parent, [_parentColumn]) { Source = c.Source });
    }
}
