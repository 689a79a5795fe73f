using System.Data;
using System.Runtime.CompilerServices;

namespace Fltr.Migrations.Authoring;

/// <summary>A column of a new table: its options, or the next column.</summary>
public class NewTableColumn : ColumnOptions<NewTableColumn, NewTableForeignKey>
{
    private readonly NewTable _table;

    internal NewTableColumn(NewTable table, ColumnDraft column)
        : base(column) => _table = table;

    /// <summary>The next column. It is NOT NULL unless <c>Nullable()</c> is said.</summary>
    public ColumnType<NewTableColumn> WithColumn(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") => _table.WithColumn(name, line, file);
}

/// <summary>A foreign key of a new table's column.</summary>
public sealed class NewTableForeignKey : NewTableColumn
{
    internal NewTableForeignKey(NewTable table, ColumnDraft column)
        : base(table, column)
    {
    }

    /// <summary>What a delete of the target does here.</summary>
    public NewTableForeignKey OnDelete(Rule rule)
    {
        Column.OnDelete(rule);
        return this;
    }

    /// <summary>What a new key of the target does here.</summary>
    public NewTableForeignKey OnUpdate(Rule rule)
    {
        Column.OnUpdate(rule);
        return this;
    }

    /// <summary>What a delete or a new key of the target does here.</summary>
    public NewTableColumn OnDeleteOrUpdate(Rule rule) => OnDelete(rule).OnUpdate(rule);
}
