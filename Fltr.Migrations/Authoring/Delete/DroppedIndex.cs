using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Delete.Index by its name, or by its columns.</summary>
public sealed class DroppedIndex : Draft
{
    private readonly List<string> _columns = [];
    private readonly string? _name;
    private string? _table;
    private string? _schema;

    internal DroppedIndex(string? name, Source source)
    {
        _name = name;
        Source = source;
    }

    /// <summary>The table. An index in <c>public</c> that has a name is found without it.</summary>
    public DroppedIndex OnTable(string tableName)
    {
        _table = tableName;
        return this;
    }

    /// <summary>Says in which schema the table lies.</summary>
    public DroppedIndex InSchema(string schemaName)
    {
        _schema = schemaName;
        return this;
    }

    /// <summary>The column of an index that was not named.</summary>
    public DroppedIndex OnColumn(string columnName) => OnColumns(columnName);

    /// <summary>The columns of an index that was not named.</summary>
    public DroppedIndex OnColumns(params string[] columnNames)
    {
        _columns.AddRange(columnNames);
        return this;
    }

    /// <summary>Accepted for other databases' sake: PostgreSQL has no options here.</summary>
    public DroppedIndex WithOptions() => this;

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        if (_name is null) return [ByItsColumns(before)];

        var table = _table is not null
            ? Name.Of(_schema, _table)
            : before.TableOfIndex(Name.Of(_schema, _name))?.Name ?? throw new CatalogException($"No table of {_schema ?? Name.DefaultSchema} has an index {_name} at this version. Say where it is: Delete.Index(\"{_name}\").OnTable(\"…\").");
        return [new DropIndex(table, _name)];
    }

    private DropIndex ByItsColumns(Catalog before)
    {
        if (_table is null || _columns.Count == 0) throw Unfinished.Sentence("Delete.Index()", ".OnTable(\"…\").OnColumn(\"…\")");

        var table = Name.Of(_schema, _table);
        return new DropIndex(table, ByColumns.Find(
            before.Find(table)?.Indexes,
            DefaultNames.Index(table, _columns),
            index => index.Keys.All(k => k.Expression is null) && index.Keys.Select(k => k.Column).SequenceEqual(_columns)));
    }
}
