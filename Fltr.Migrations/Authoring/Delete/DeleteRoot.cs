using System.ComponentModel;
using System.Runtime.CompilerServices;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Authoring;

/// <summary>Takes objects or rows away.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DeleteRoot : Sentence
{
    private readonly Recording _recording;

    internal DeleteRoot(Recording recording) => _recording = recording;

    /// <summary>An empty schema.</summary>
    public void Schema(string schemaName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new DroppedSchema(schemaName, new Source(file, line, nameof(Schema), schemaName)));

    /// <summary>A table with its rows.</summary>
    public DroppedTable Table(string tableName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new DroppedTable(_recording, tableName, new Source(file, line, nameof(Table), tableName)));

    /// <summary>A column with its values.</summary>
    public DroppedColumns Column(string columnName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new DroppedColumns(columnName, new Source(file, line, nameof(Column), columnName)));

    /// <summary>A foreign key that is found by its columns.</summary>
    public DroppedForeignKey ForeignKey([CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new DroppedForeignKey(new Source(file, line, nameof(ForeignKey), "")));

    /// <summary>A foreign key.</summary>
    public DroppedNamedForeignKey ForeignKey(string foreignKeyName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new DroppedNamedForeignKey(foreignKeyName, new Source(file, line, nameof(ForeignKey), foreignKeyName)));

    /// <summary>Rows of a table.</summary>
    public DeletedRows FromTable(string tableName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new DeletedRows(tableName, new Source(file, line, nameof(FromTable), tableName)));

    /// <summary>Rows that point at a row which is not there, so that a foreign key can be made.</summary>
    public DeletedOrphans Orphans([CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new DeletedOrphans(new Source(file, line, nameof(Orphans), "")));

    /// <summary>An index that is found by its columns.</summary>
    public DroppedIndex Index([CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new DroppedIndex(null, new Source(file, line, nameof(Index), "")));

    /// <summary>An index.</summary>
    public DroppedIndex Index(string indexName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new DroppedIndex(indexName, new Source(file, line, nameof(Index), indexName)));

    /// <summary>A sequence.</summary>
    public SchemaChoice Sequence(string sequenceName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new DroppedSequence(sequenceName, new Source(file, line, nameof(Sequence), sequenceName))).Schema;

    /// <summary>A primary key.</summary>
    public DroppedConstraint PrimaryKey(string primaryKeyName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new DroppedConstraint(primaryKeyName, new Source(file, line, nameof(PrimaryKey), primaryKeyName)));

    /// <summary>A unique constraint that is found by its columns.</summary>
    public DroppedConstraint UniqueConstraint([CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new DroppedConstraint(null, new Source(file, line, nameof(UniqueConstraint), "")));

    /// <summary>A unique constraint.</summary>
    public DroppedConstraint UniqueConstraint(string constraintName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new DroppedConstraint(constraintName, new Source(file, line, nameof(UniqueConstraint), constraintName)));

    /// <summary>A check.</summary>
    public DroppedConstraint CheckConstraint(string constraintName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new DroppedConstraint(constraintName, new Source(file, line, nameof(CheckConstraint), constraintName)));

    /// <summary>A column's default.</summary>
    public DroppedDefault DefaultConstraint([CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new DroppedDefault(new Source(file, line, nameof(DefaultConstraint), "")));
}
