using System.Runtime.CompilerServices;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Delete.FromTable: the rows that have certain values, or all.</summary>
public sealed class DeletedRows : Draft
{
    private readonly List<(string? Where, Source Source)> _deletes = [];
    private readonly string _table;
    private string? _schema;

    internal DeletedRows(string table, Source source)
    {
        _table = table;
        Source = source;
    }

    /// <summary>Says in which schema the table lies.</summary>
    public DeletedRows InSchema(string schemaName)
    {
        _schema = schemaName;
        return this;
    }

    /// <summary>The rows that have these values: an anonymous object or a dictionary, <c>new { id = 1 }</c>.</summary>
    public DeletedRows Row(object dataAsAnonymousType, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
    {
        _deletes.Add((RowValues.Condition(dataAsAnonymousType), new Source(file, line, nameof(Row), "")));
        return this;
    }

    /// <summary>All rows.</summary>
    public void AllRows() => _deletes.Add((null, Source));

    /// <summary>The rows that have no value in a column.</summary>
    public void IsNull(string columnName) => _deletes.Add((SqlText.Write($"{columnName} is null"), Source));

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        if (_deletes.Count == 0) throw Unfinished.Sentence($"Delete.FromTable(\"{_table}\")", ".Row(new { … }), .IsNull(\"…\") or .AllRows()");
        return _deletes.Select(d => new DeleteRows(Name.Of(_schema, _table), d.Where) { Source = d.Source });
    }
}
