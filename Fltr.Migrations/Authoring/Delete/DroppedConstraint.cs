using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Delete.PrimaryKey, UniqueConstraint or CheckConstraint.</summary>
public sealed class DroppedConstraint : Draft
{
    private readonly List<string> _columns = [];
    private readonly string? _name;
    private string? _table;
    private string? _schema;

    internal DroppedConstraint(string? name, Source source)
    {
        _name = name;
        Source = source;
    }

    /// <summary>The table.</summary>
    public DroppedConstraintColumns FromTable(string tableName)
    {
        _table = tableName;
        return new DroppedConstraintColumns(_columns, schema => _schema = schema);
    }

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        var begun = _name is null ? $"Delete.{Source.Api}()" : $"Delete.{Source.Api}(\"{_name}\")";
        var table = Name.Of(_schema, Unfinished.Require(_table, begun, ".FromTable(\"…\")"));
        if (_name is not null) return [new DropConstraint(table, _name)];
        if (_columns.Count == 0) throw Unfinished.Sentence($"{begun}.FromTable(\"{_table}\")", ".Column(\"…\")");

        return [new DropConstraint(table, ByColumns.Find(
            before.Find(table)?.Constraints,
            DefaultNames.Unique(table, _columns),
            constraint => constraint is Unique && constraint.Columns.SequenceEqual(_columns)))];
    }
}

/// <summary>The columns of a constraint that was not named.</summary>
public sealed class DroppedConstraintColumns : Sentence
{
    private readonly List<string> _columns;
    private readonly Action<string> _choose;

    internal DroppedConstraintColumns(List<string> columns, Action<string> choose)
    {
        _columns = columns;
        _choose = choose;
    }

    /// <summary>Says in which schema the table lies.</summary>
    public DroppedConstraintColumns InSchema(string schemaName)
    {
        _choose(schemaName);
        return this;
    }

    /// <summary>The column of a constraint that was not named.</summary>
    public void Column(string columnName) => _columns.Add(columnName);

    /// <summary>The columns of a constraint that was not named.</summary>
    public void Columns(params string[] columnNames) => _columns.AddRange(columnNames);
}
