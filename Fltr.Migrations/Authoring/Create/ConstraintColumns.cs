namespace Fltr.Migrations.Authoring;

/// <summary>The columns of a primary key or unique constraint.</summary>
public sealed class ConstraintColumns : Sentence
{
    private readonly List<string> _columns;
    private readonly Action<string> _choose;

    internal ConstraintColumns(List<string> columns, Action<string> choose)
    {
        _columns = columns;
        _choose = choose;
    }

    /// <summary>Says in which schema the table lies.</summary>
    public ConstraintColumns WithSchema(string schemaName)
    {
        _choose(schemaName);
        return this;
    }

    /// <summary>A constraint on one column.</summary>
    public void Column(string columnName) => _columns.Add(columnName);

    /// <summary>A constraint on several columns, in this order.</summary>
    public void Columns(params string[] columnNames) => _columns.AddRange(columnNames);
}
