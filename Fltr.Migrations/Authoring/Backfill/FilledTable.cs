using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Backfill.IntoTable: a row for each row of another table.</summary>
public sealed class FilledTable : Draft
{
    private readonly FilledTableColumns _columns = new();
    private readonly string _table;
    private string? _schema;

    internal FilledTable(string table, Source source)
    {
        _table = table;
        Source = source;
    }

    /// <summary>Says in which schema the table lies.</summary>
    public FilledTable InSchema(string schemaName)
    {
        _schema = schemaName;
        return this;
    }

    /// <summary>The table that the rows come from.</summary>
    public FilledTableColumns FromTable(string tableName)
    {
        _columns.Table = tableName;
        return _columns;
    }

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        var begun = $"Backfill.IntoTable(\"{_table}\")";
        var from = Name.Of(_columns.Schema, Unfinished.Require(_columns.Table, begun, ".FromTable(\"…\")"));
        if (_columns.Values.Count == 0) throw Unfinished.Sentence($"{begun}.FromTable(\"{from.Local}\")", ".Set(\"column\", \"expression\") or .Copy(\"…\")");
        return [new CopyRows(Name.Of(_schema, _table), from, BackfillKey.Of(from, before), [.. _columns.Values]) { Where = _columns.Condition }];
    }
}
