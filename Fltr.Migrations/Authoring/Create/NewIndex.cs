using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Create.Index: a table, its columns in order, and options.</summary>
public sealed class NewIndex : Draft
{
    private readonly IndexDraft _index;
    private readonly string _begun;
    private string? _table;
    private string? _schema;

    internal NewIndex(string? name, Source source)
    {
        _index = new IndexDraft(name, source);
        _begun = name is null ? "Create.Index()" : $"Create.Index(\"{name}\")";
        Source = source;
    }

    /// <summary>The table.</summary>
    public IndexColumnsInSchema OnTable(string tableName)
    {
        _table = tableName;
        return new IndexColumnsInSchema(_index, schema => _schema = schema);
    }

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        var table = Name.Of(_schema, Unfinished.Require(_table, _begun, ".OnTable(\"…\").OnColumn(\"…\")"));
        if (_index.Keys.Count == 0) throw Unfinished.Sentence($"{_begun}.OnTable(\"{_table}\")", ".OnColumn(\"…\")");
        return [_index.Complete(table)];
    }
}
