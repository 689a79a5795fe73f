using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Delete.DefaultConstraint: a column's default.</summary>
public sealed class DroppedDefault : Draft
{
    private string? _table;
    private string? _schema;
    private string? _column;

    internal DroppedDefault(Source source) => Source = source;

    /// <summary>The table.</summary>
    public DroppedDefaultColumn OnTable(string tableName)
    {
        _table = tableName;
        return new DroppedDefaultColumn(schema => _schema = schema, column => _column = column);
    }

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        var table = Unfinished.Require(_table, "Delete.DefaultConstraint()", ".OnTable(\"…\").OnColumn(\"…\")");
        return [new DropDefault(Name.Of(_schema, table), Unfinished.Require(_column, $"Delete.DefaultConstraint().OnTable(\"{table}\")", ".OnColumn(\"…\")"))];
    }
}

/// <summary>The column that loses its default.</summary>
public sealed class DroppedDefaultColumn : Sentence
{
    private readonly Action<string> _choose;
    private readonly Action<string> _say;

    internal DroppedDefaultColumn(Action<string> choose, Action<string> say)
    {
        _choose = choose;
        _say = say;
    }

    /// <summary>Says in which schema the table lies.</summary>
    public DroppedDefaultColumn InSchema(string schemaName)
    {
        _choose(schemaName);
        return this;
    }

    /// <summary>The column.</summary>
    public void OnColumn(string columnName) => _say(columnName);
}
