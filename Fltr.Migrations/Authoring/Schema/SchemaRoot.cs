using System.ComponentModel;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Asks what exists at this point of the history.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaRoot : Sentence
{
    private readonly Recording _recording;

    internal SchemaRoot(Recording recording) => _recording = recording;

    /// <summary>A table.</summary>
    public TableQuestion Table(string tableName) => new(_recording, Name.Public(tableName));

    /// <summary>A schema.</summary>
    public SchemaQuestion Schema(string schemaName) => new(_recording, schemaName);

    /// <summary>A sequence.</summary>
    public Question Sequence(string sequenceName) => Question.OfSequence(_recording, Name.Public(sequenceName));
}
