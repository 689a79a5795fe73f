using System.Data;
using System.Runtime.CompilerServices;

namespace Fltr.Migrations.Authoring;

/// <summary>A column of a table that changes: its options, or the next column.</summary>
public class ChangedTableColumn : ColumnOptions<ChangedTableColumn, ChangedTableForeignKey>
{
    private readonly ChangedTable _table;

    internal ChangedTableColumn(ChangedTable table, ColumnDraft column)
        : base(column) => _table = table;

    /// <summary>The value of the column in rows that are there. A column that is NOT NULL becomes so behind it.</summary>
    public ChangedTableColumn SetExistingRowsTo(object? value)
    {
        Column.ExistingRows = SqlValue.Of(value);
        return this;
    }

    /// <summary>One more new column. It is NOT NULL unless <c>Nullable()</c> is said.</summary>
    public ColumnType<ChangedTableColumn> AddColumn(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") => _table.AddColumn(name, line, file);

    /// <summary>One more column that is described anew.</summary>
    public ColumnType<ChangedTableColumn> AlterColumn(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") => _table.AlterColumn(name, line, file);

    /// <summary>Moves the table to another schema.</summary>
    public void ToSchema(string name) => _table.ToSchema(name);
}

/// <summary>A foreign key of a table that changes.</summary>
public sealed class ChangedTableForeignKey : ChangedTableColumn
{
    internal ChangedTableForeignKey(ChangedTable table, ColumnDraft column)
        : base(table, column)
    {
    }

    /// <summary>What a delete of the target does here.</summary>
    public ChangedTableForeignKey OnDelete(Rule rule)
    {
        Column.OnDelete(rule);
        return this;
    }

    /// <summary>What a new key of the target does here.</summary>
    public ChangedTableForeignKey OnUpdate(Rule rule)
    {
        Column.OnUpdate(rule);
        return this;
    }

    /// <summary>What a delete or a new key of the target does here.</summary>
    public ChangedTableColumn OnDeleteOrUpdate(Rule rule) => OnDelete(rule).OnUpdate(rule);
}
