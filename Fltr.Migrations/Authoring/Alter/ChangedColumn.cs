using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Alter.Column: a column that is described anew.</summary>
public sealed class ChangedColumn : Draft
{
    private readonly ColumnDraft _column;
    private string? _table;
    private string? _schema;
    private bool _dropsIdentity;
    private bool _onlyIfIdentity;

    internal ChangedColumn(string name, Source source)
    {
        _column = new ColumnDraft(name, source);
        Source = source;
    }

    /// <summary>The column's table.</summary>
    public ColumnTypeInSchema<ChangedColumnOptions> OnTable(string name)
    {
        _table = name;
        return new ColumnTypeInSchema<ChangedColumnOptions>(_column, new ChangedColumnForeignKey(this, _column), schema => _schema = schema);
    }

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        var table = Name.Of(_schema, Unfinished.Require(_table, $"Alter.Column(\"{_column.Name}\")", ".OnTable(\"…\") and a type"));
        foreach (var change in ColumnChange.Complete(table, _column, before)) yield return change;
        if (_dropsIdentity && !(_onlyIfIdentity && before.Find(table)?.Find(_column.Name) is { Identity: Identity.None })) yield return new DropIdentity(table, _column.Name);
        foreach (var key in ColumnParts.AddedPrimaryKey(table, [_column], before)) yield return key;
        foreach (var part in ColumnParts.Of(table, [_column])) yield return part;
    }

    internal void DropIdentity(bool ifExists) => (_dropsIdentity, _onlyIfIdentity) = (true, ifExists);
}
