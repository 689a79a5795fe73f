using System.Data;

namespace Fltr.Migrations.Authoring;

/// <summary>The options of a new column.</summary>
public class NewColumnOptions : ColumnOptions<NewColumnOptions, NewColumnForeignKey>
{
    internal NewColumnOptions(ColumnDraft column)
        : base(column)
    {
    }

    /// <summary>The value of the column in rows that are there. A column that is NOT NULL becomes so behind it.</summary>
    public NewColumnOptions SetExistingRowsTo(object? value)
    {
        Column.ExistingRows = SqlValue.Of(value);
        return this;
    }
}

/// <summary>A foreign key of a new column.</summary>
public sealed class NewColumnForeignKey : NewColumnOptions
{
    internal NewColumnForeignKey(ColumnDraft column)
        : base(column)
    {
    }

    /// <summary>What a delete of the target does here.</summary>
    public NewColumnForeignKey OnDelete(Rule rule)
    {
        Column.OnDelete(rule);
        return this;
    }

    /// <summary>What a new key of the target does here.</summary>
    public NewColumnForeignKey OnUpdate(Rule rule)
    {
        Column.OnUpdate(rule);
        return this;
    }

    /// <summary>What a delete or a new key of the target does here.</summary>
    public NewColumnOptions OnDeleteOrUpdate(Rule rule) => OnDelete(rule).OnUpdate(rule);
}
