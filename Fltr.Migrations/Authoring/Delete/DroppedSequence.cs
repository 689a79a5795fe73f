using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Delete.Sequence.</summary>
internal sealed class DroppedSequence : Draft
{
    private readonly string _name;
    private string? _schema;

    internal DroppedSequence(string name, Source source)
    {
        _name = name;
        Source = source;
    }

    internal SchemaChoice Schema => new(schema => _schema = schema);

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before) => [new DropSequence(Name.Of(_schema, _name))];
}
