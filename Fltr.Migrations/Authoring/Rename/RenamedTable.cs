using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Rename.Table.</summary>
public sealed class RenamedTable : Draft
{
    private readonly string _name;
    private string? _schema;
    private string? _newName;

    internal RenamedTable(string name, Source source)
    {
        _name = name;
        Source = source;
    }

    /// <summary>Says in which schema the table lies.</summary>
    public RenamedTable InSchema(string schemaName)
    {
        _schema = schemaName;
        return this;
    }

    /// <summary>Its new name.</summary>
    public SchemaChoice To(string name)
    {
        _newName = name;
        return new SchemaChoice(schema => _schema = schema);
    }

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before) =>
        [new RenameTable(Name.Of(_schema, _name), Unfinished.Require(_newName, $"Rename.Table(\"{_name}\")", ".To(\"…\")"))];
}
