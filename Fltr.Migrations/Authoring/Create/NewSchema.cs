using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Authoring;

/// <summary>Create.Schema: complete as it begins.</summary>
public sealed class NewSchema : Draft
{
    private readonly string _schema;

    internal NewSchema(string schema, Source source)
    {
        _schema = schema;
        Source = source;
    }

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before) => [new CreateSchema(_schema)];
}
