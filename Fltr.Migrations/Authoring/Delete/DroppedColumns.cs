using System.Runtime.CompilerServices;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Delete.Column: one column or several of a table.</summary>
public sealed class DroppedColumns : Draft
{
    private readonly List<(string Name, Source Source)> _columns = [];
    private string? _table;
    private string? _schema;

    internal DroppedColumns(string column, Source source)
    {
        _columns.Add((column, source));
        Source = source;
    }

    /// <summary>One more column.</summary>
    public DroppedColumns Column(string columnName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
    {
        _columns.Add((columnName, new Source(file, line, nameof(Column), columnName)));
        return this;
    }

    /// <summary>The table.</summary>
    public SchemaChoice FromTable(string tableName)
    {
        _table = tableName;
        return new SchemaChoice(schema => _schema = schema);
    }

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        var table = Name.Of(_schema, Unfinished.Require(_table, $"Delete.Column(\"{_columns[^1].Name}\")", ".FromTable(\"…\")"));
        return _columns.Select(c => new DropColumn(table, c.Name) { Source = c.Source });
    }
}
