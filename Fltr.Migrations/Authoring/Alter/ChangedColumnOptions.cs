using System.Data;

namespace Fltr.Migrations.Authoring;

/// <summary>The options of a column that is described anew.</summary>
public class ChangedColumnOptions : ColumnOptions<ChangedColumnOptions, ChangedColumnForeignKey>
{
    private readonly ChangedColumn _sentence;

    internal ChangedColumnOptions(ChangedColumn sentence, ColumnDraft column)
        : base(column) => _sentence = sentence;

    /// <summary>The value of the column in rows that are there. A column that is NOT NULL becomes so behind it.</summary>
    public ChangedColumnOptions SetExistingRowsTo(object? value)
    {
        Column.ExistingRows = SqlValue.Of(value);
        return this;
    }

    /// <summary>Lets the server number a column that it does not number yet.</summary>
    public ChangedColumnOptions AddIdentity(PostgresGenerationType generation) => Identity(generation);

    /// <summary>Numbers a numbered column in the other way.</summary>
    public ChangedColumnOptions SetIdentity(PostgresGenerationType generation) => Identity(generation);

    /// <summary>Ends the numbering; with <paramref name="ifExists"/> only where there is one.</summary>
    public ChangedColumnOptions DropIdentity(bool ifExists)
    {
        _sentence.DropIdentity(ifExists);
        return this;
    }
}

/// <summary>A foreign key of a column that is described anew.</summary>
public sealed class ChangedColumnForeignKey : ChangedColumnOptions
{
    internal ChangedColumnForeignKey(ChangedColumn sentence, ColumnDraft column)
        : base(sentence, column)
    {
    }

    /// <summary>What a delete of the target does here.</summary>
    public ChangedColumnForeignKey OnDelete(Rule rule)
    {
        Column.OnDelete(rule);
        return this;
    }

    /// <summary>What a new key of the target does here.</summary>
    public ChangedColumnForeignKey OnUpdate(Rule rule)
    {
        Column.OnUpdate(rule);
        return this;
    }

    /// <summary>What a delete or a new key of the target does here.</summary>
    public ChangedColumnOptions OnDeleteOrUpdate(Rule rule) => OnDelete(rule).OnUpdate(rule);
}
