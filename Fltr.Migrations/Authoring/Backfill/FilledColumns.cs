using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Backfill.Table: columns, their new values, and the condition that ends it.</summary>
public sealed class FilledColumns : Draft
{
    private readonly List<Assignment> _set = [];
    private readonly string _table;
    private string? _schema;
    private string? _where;

    internal FilledColumns(string table, Source source)
    {
        _table = table;
        Source = source;
    }

    /// <summary>Says in which schema the table lies.</summary>
    public FilledColumns InSchema(string schemaName)
    {
        _schema = schemaName;
        return this;
    }

    /// <summary>A column and its new value, an SQL expression over the row: <c>lower(name)</c>.</summary>
    public FilledColumns Set(string column, string expression)
    {
        _set.Add(new Assignment(column, expression));
        return this;
    }

    /// <summary>The rows that are not filled yet, SQL. Filling a row must make it false, or there is no end.</summary>
    public void Where(string condition) => _where = condition;

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        var begun = $"Backfill.Table(\"{_table}\")";
        if (_set.Count == 0) throw Unfinished.Sentence(begun, ".Set(\"column\", \"expression\")");

        var where = Unfinished.Require(_where, begun, $".Where(\"{_set[0].Column} is null\"), which is what ends it");
        var table = Name.Of(_schema, _table);
        return [new BackfillColumns(table, BackfillKey.Of(table, before), [.. _set], where)];
    }
}
