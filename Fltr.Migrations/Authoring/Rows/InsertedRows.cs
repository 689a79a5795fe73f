using System.Runtime.CompilerServices;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Insert.IntoTable: rows that are written out. Neighbours with the same columns become one statement.</summary>
public sealed class InsertedRows : Draft
{
    private readonly List<(Seq<Assignment> Values, Source Source)> _rows = [];
    private readonly string _table;
    private string? _schema;
    private string? _overriding;

    internal InsertedRows(string table, Source source)
    {
        _table = table;
        Source = source;
    }

    /// <summary>Says in which schema the table lies.</summary>
    public InsertedRows InSchema(string schemaName)
    {
        _schema = schemaName;
        return this;
    }

    /// <summary>A row as an anonymous object, <c>new { id = 1, name = "a" }</c>.</summary>
    public InsertedRows Row(object recordAsAnonymousType, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Add(recordAsAnonymousType, new Source(file, line, nameof(Row), ""));

    /// <summary>Rows as anonymous objects.</summary>
    public InsertedRows Rows(params object[] recordsAsAnonymousTypes)
    {
        foreach (var record in recordsAsAnonymousTypes) Add(record, Source);
        return this;
    }

    // An author's dictionary has object or object? for values; without a word on null, both are taken.
#nullable disable annotations
    /// <summary>A row as a dictionary.</summary>
    public InsertedRows Row(IDictionary<string, object> record, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Add(record, new Source(file, line, nameof(Row), ""));

    /// <summary>Rows as dictionaries.</summary>
    public InsertedRows Rows(params IDictionary<string, object>[] records)
    {
        foreach (var record in records) Add(record, Source);
        return this;
    }
#nullable restore annotations

    /// <summary>The rows' values win over an identity that is GENERATED ALWAYS.</summary>
    public InsertedRows WithOverridingSystemValue()
    {
        _overriding = "system";
        return this;
    }

    /// <summary>The server's numbers win over the rows' values of an identity.</summary>
    public InsertedRows WithOverridingUserValue()
    {
        _overriding = "user";
        return this;
    }

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        if (_rows.Count == 0) throw Unfinished.Sentence($"Insert.IntoTable(\"{_table}\")", ".Row(new { … })");

        for (var first = 0; first < _rows.Count;)
        {
            Seq<string> columns = Columns(first);
            var end = first + 1;
            while (end < _rows.Count && Columns(end).Equals(columns)) end++;

            Seq<Seq<string>> rows = [.. _rows[first..end].Select(r => (Seq<string>)[.. r.Values.Select(v => v.Value)])];
            yield return new InsertRows(Name.Of(_schema, _table), columns, rows) { Overriding = _overriding, Source = _rows[first].Source };
            first = end;
        }
    }

    private Seq<string> Columns(int row) => [.. _rows[row].Values.Select(v => v.Column)];

    private InsertedRows Add(object record, Source source)
    {
        _rows.Add((RowValues.Of(record), source));
        return this;
    }
}
