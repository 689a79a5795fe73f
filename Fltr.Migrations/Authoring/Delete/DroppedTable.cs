using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Delete.Table: complete as it begins.</summary>
public sealed class DroppedTable : Draft
{
    private readonly Recording _recording;
    private readonly string _name;
    private string? _schema;
    private bool _ifExists;

    internal DroppedTable(Recording recording, string name, Source source)
    {
        _recording = recording;
        _name = name;
        Source = source;
    }

    /// <summary>Nothing happens where the history so far has made no such table; the runner makes sure that the database agrees.</summary>
    public SchemaChoice IfExists()
    {
        _ifExists = true;
        return new SchemaChoice(InSchema);
    }

    /// <summary>Says in which schema the table lies.</summary>
    public void InSchema(string schemaName) => _schema = schemaName;

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        var table = Name.Of(_schema, _name);
        if (!_ifExists) return [new DropTable(table)];

        var exists = before.Has(table);
        _recording.Assume(new Assumption(AssumptionKind.Table, table, Holds: exists));
        return exists ? [new DropTable(table)] : [];
    }
}
