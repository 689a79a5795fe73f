using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Update.Table: new values, and the rows that get them.</summary>
public sealed class UpdatedRows : Draft
{
    private readonly string _table;
    private string? _schema;
    private Seq<Assignment> _set = [];
    private string? _where;
    private bool _decided;

    internal UpdatedRows(string table, Source source)
    {
        _table = table;
        Source = source;
    }

    /// <summary>Says in which schema the table lies.</summary>
    public UpdatedRows InSchema(string schemaName)
    {
        _schema = schemaName;
        return this;
    }

    /// <summary>The new values as an anonymous object, <c>new { active = false }</c>.</summary>
    public UpdatedRowsCondition Set(object dataAsAnonymousType)
    {
        _set = RowValues.Of(dataAsAnonymousType);
        return new UpdatedRowsCondition(where => (_where, _decided) = (where, true));
    }

    // An author's dictionary has object or object? for values; without a word on null, both are taken.
#nullable disable annotations
    /// <summary>The new values as a dictionary.</summary>
    public UpdatedRowsCondition Set(IDictionary<string, object> data) => Set((object)data);
#nullable restore annotations

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        if (_set.Count == 0) throw Unfinished.Sentence($"Update.Table(\"{_table}\")", ".Set(new { … }) and .Where(new { … })");
        if (!_decided) throw Unfinished.Sentence($"Update.Table(\"{_table}\").Set(…)", ".Where(new { … }) or .AllRows()");
        return [new UpdateRows(Name.Of(_schema, _table), _set, _where)];
    }
}

/// <summary>The rows that get new values.</summary>
public sealed class UpdatedRowsCondition : Sentence
{
    private readonly Action<string?> _decide;

    internal UpdatedRowsCondition(Action<string?> decide) => _decide = decide;

    /// <summary>The rows that have these values: an anonymous object, <c>new { id = 1 }</c>.</summary>
    public void Where(object dataAsAnonymousType) => _decide(RowValues.Condition(dataAsAnonymousType));

    /// <summary>The rows that meet a condition, SQL.</summary>
    public void Where(string condition) => _decide(condition);

    // An author's dictionary has object or object? for values; without a word on null, both are taken.
#nullable disable annotations
    /// <summary>The rows that have these values.</summary>
    public void Where(IDictionary<string, object> data) => _decide(RowValues.Condition(data));
#nullable restore annotations

    /// <summary>All rows.</summary>
    public void AllRows() => _decide(null);
}
