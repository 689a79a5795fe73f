using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Create.CheckConstraint: a table, and what is true of each of its rows.</summary>
public sealed class NewCheck : Draft
{
    private readonly string _name;
    private string? _table;
    private string? _schema;
    private string? _expression;

    internal NewCheck(string name, Source source)
    {
        _name = name;
        Source = source;
    }

    /// <summary>The table.</summary>
    public CheckExpression OnTable(string tableName)
    {
        _table = tableName;
        return new CheckExpression(schema => _schema = schema, expression => _expression = expression);
    }

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        var begun = $"Create.CheckConstraint(\"{_name}\")";
        var table = Name.Of(_schema, Unfinished.Require(_table, begun, ".OnTable(\"…\").Expression(\"…\")"));
        var expression = Unfinished.Require(_expression, $"{begun}.OnTable(\"{_table}\")", ".Expression(\"…\")");
        var columns = before.Find(table)?.Columns.Select(c => c.Name) ?? [];
        return [new AddCheck(table, new Check(_name, expression) { Columns = [.. Mentions.Of(expression, columns)] })];
    }
}

/// <summary>The expression of a check.</summary>
public sealed class CheckExpression : Sentence
{
    private readonly Action<string> _choose;
    private readonly Action<string> _say;

    internal CheckExpression(Action<string> choose, Action<string> say)
    {
        _choose = choose;
        _say = say;
    }

    /// <summary>Says in which schema the table lies.</summary>
    public CheckExpression InSchema(string schemaName)
    {
        _choose(schemaName);
        return this;
    }

    /// <summary>What is true of each row, SQL without parentheses around it: <c>price &gt;= 0</c>.</summary>
    public void Expression(string expression) => _say(expression);
}
