using Fltr.Migrations.Plans;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>A question for a schema, or for what lies in it.</summary>
public sealed class SchemaQuestion : Question
{
    private readonly Recording _recording;
    private readonly string _schema;

    internal SchemaQuestion(Recording recording, string schema)
        : base(recording, new Assumption(AssumptionKind.Schema, new Name(schema, "")), catalog => catalog.Schemas.Contains(schema))
    {
        _recording = recording;
        _schema = schema;
    }

    /// <summary>A table of the schema.</summary>
    public TableQuestion Table(string tableName) => new(_recording, new Name(_schema, tableName));

    /// <summary>A sequence of the schema.</summary>
    public Question Sequence(string sequenceName) => OfSequence(_recording, new Name(_schema, sequenceName));
}
