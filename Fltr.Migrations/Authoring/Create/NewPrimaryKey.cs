using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Create.PrimaryKey: a primary key of a table that is there.</summary>
public sealed class NewPrimaryKey : Draft
{
    private readonly List<string> _columns = [];
    private readonly string? _name;
    private string? _table;
    private string? _schema;

    internal NewPrimaryKey(string? name, Source source)
    {
        _name = name;
        Source = source;
    }

    /// <summary>The table.</summary>
    public ConstraintColumns OnTable(string tableName)
    {
        _table = tableName;
        return new ConstraintColumns(_columns, schema => _schema = schema);
    }

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        var begun = _name is null ? "Create.PrimaryKey()" : $"Create.PrimaryKey(\"{_name}\")";
        var table = Name.Of(_schema, Unfinished.Require(_table, begun, ".OnTable(\"…\").Column(\"…\")"));
        if (_columns.Count == 0) throw Unfinished.Sentence($"{begun}.OnTable(\"{_table}\")", ".Column(\"…\") or .Columns(\"…\", \"…\")");
        return [new AddPrimaryKey(table, new PrimaryKey(_name ?? DefaultNames.PrimaryKey(table, _columns), [.. _columns]))];
    }
}
