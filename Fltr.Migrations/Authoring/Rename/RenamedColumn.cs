using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Rename.Column.</summary>
public sealed class RenamedColumn : Draft
{
    private readonly string _name;
    private string? _table;
    private string? _schema;
    private string? _newName;

    internal RenamedColumn(string name, Source source)
    {
        _name = name;
        Source = source;
    }

    /// <summary>The column's table.</summary>
    public NewColumnName OnTable(string tableName)
    {
        _table = tableName;
        return new NewColumnName(schema => _schema = schema, name => _newName = name);
    }

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        var table = Unfinished.Require(_table, $"Rename.Column(\"{_name}\")", ".OnTable(\"…\").To(\"…\")");
        var name = Unfinished.Require(_newName, $"Rename.Column(\"{_name}\").OnTable(\"{table}\")", ".To(\"…\")");
        return [new RenameColumn(Name.Of(_schema, table), _name, name)];
    }
}

/// <summary>The new name of a column.</summary>
public sealed class NewColumnName : Sentence
{
    private readonly Action<string> _choose;
    private readonly Action<string> _say;

    internal NewColumnName(Action<string> choose, Action<string> say)
    {
        _choose = choose;
        _say = say;
    }

    /// <summary>Says in which schema the table lies.</summary>
    public NewColumnName InSchema(string schemaName)
    {
        _choose(schemaName);
        return this;
    }

    /// <summary>Its new name.</summary>
    public void To(string name) => _say(name);
}
