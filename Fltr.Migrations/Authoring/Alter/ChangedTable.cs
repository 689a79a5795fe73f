using System.Runtime.CompilerServices;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Alter.Table: columns that are added or described anew, a description, or another schema.</summary>
public sealed class ChangedTable : Draft
{
    private readonly List<(ColumnDraft Column, bool IsNew)> _columns = [];
    private readonly string _name;
    private string? _schema;
    private string? _newSchema;
    private string? _description;

    internal ChangedTable(string name, Source source)
    {
        _name = name;
        Source = source;
    }

    /// <summary>The table's comment.</summary>
    public ChangedTable WithDescription(string description)
    {
        _description = description;
        return this;
    }

    /// <summary>Says in which schema the table lies.</summary>
    public ChangedTable InSchema(string schemaName)
    {
        _schema = schemaName;
        return this;
    }

    /// <summary>A new column. It is NOT NULL unless <c>Nullable()</c> is said.</summary>
    public ColumnType<ChangedTableColumn> AddColumn(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Begin(new ColumnDraft(name, new Source(file, line, nameof(AddColumn), name)), isNew: true);

    /// <summary>A column that is described anew: only what differs is changed.</summary>
    public ColumnType<ChangedTableColumn> AlterColumn(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Begin(new ColumnDraft(name, new Source(file, line, nameof(AlterColumn), name)), isNew: false);

    /// <summary>Moves the table to another schema.</summary>
    public void ToSchema(string name) => _newSchema = name;

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        var table = Name.Of(_schema, _name);
        List<ColumnDraft> columns = [.. _columns.Select(c => c.Column)];

        if (_description is not null) yield return new SetTableComment(table, _description);
        foreach (var (column, isNew) in _columns)
        {
            foreach (var step in isNew ? ColumnAddition.Complete(table, column, before) : ColumnChange.Complete(table, column, before)) yield return step;
        }

        foreach (var key in ColumnParts.AddedPrimaryKey(table, columns, before)) yield return key;
        foreach (var part in ColumnParts.Of(table, columns)) yield return part;
        if (_newSchema is not null) yield return new MoveTable(table, _newSchema);
    }

    private ColumnType<ChangedTableColumn> Begin(ColumnDraft column, bool isNew)
    {
        _columns.Add((column, isNew));
        return new ColumnType<ChangedTableColumn>(column, new ChangedTableForeignKey(this, column));
    }
}
