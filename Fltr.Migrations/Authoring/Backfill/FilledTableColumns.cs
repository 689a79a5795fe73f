using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Authoring;

/// <summary>What each new row gets from a row of the other table.</summary>
public sealed class FilledTableColumns : Sentence
{
    internal FilledTableColumns()
    {
    }

    internal string? Table { get; set; }

    internal string? Schema { get; private set; }

    internal string? Condition { get; private set; }

    internal List<Assignment> Values { get; } = [];

    /// <summary>Says in which schema the other table lies.</summary>
    public FilledTableColumns InSchema(string schemaName)
    {
        Schema = schemaName;
        return this;
    }

    /// <summary>A column and its value, an SQL expression over the other table's row: <c>id</c>, <c>coalesce(credits, 0)</c>.</summary>
    public FilledTableColumns Set(string column, string expression)
    {
        Values.Add(new Assignment(column, expression));
        return this;
    }

    /// <summary>Columns that both tables have.</summary>
    public FilledTableColumns Copy(params string[] columns)
    {
        Values.AddRange(columns.Select(c => new Assignment(c, Sql.Identifier.Quote(c))));
        return this;
    }

    /// <summary>Which rows of the other table, SQL; left out, all.</summary>
    public void Where(string condition) => Condition = condition;
}
