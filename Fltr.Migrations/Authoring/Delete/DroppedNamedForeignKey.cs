using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Delete.ForeignKey by its name.</summary>
public sealed class DroppedNamedForeignKey : Draft
{
    private readonly string _name;
    private string? _table;
    private string? _schema;

    internal DroppedNamedForeignKey(string name, Source source)
    {
        _name = name;
        Source = source;
    }

    /// <summary>The table that holds the key.</summary>
    public SchemaChoice OnTable(string foreignTableName)
    {
        _table = foreignTableName;
        return new SchemaChoice(schema => _schema = schema);
    }

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        var table = Unfinished.Require(_table, $"Delete.ForeignKey(\"{_name}\")", ".OnTable(\"…\")");
        return [new DropConstraint(Name.Of(_schema, table), _name)];
    }
}
