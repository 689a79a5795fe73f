using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Authoring;

/// <summary>Delete.Schema: complete as it begins.</summary>
internal sealed class DroppedSchema : Draft
{
    private readonly string _schema;

    internal DroppedSchema(string schema, Source source)
    {
        _schema = schema;
        Source = source;
    }

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before) => [new DropSchema(_schema)];
}
