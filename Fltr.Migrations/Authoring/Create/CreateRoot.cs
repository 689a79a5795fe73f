using System.ComponentModel;
using System.Runtime.CompilerServices;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Authoring;

/// <summary>Makes schemas, tables, columns, indexes, constraints and sequences.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CreateRoot : Sentence
{
    private readonly Recording _recording;

    internal CreateRoot(Recording recording) => _recording = recording;

    /// <summary>A schema.</summary>
    public NewSchema Schema(string schemaName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new NewSchema(schemaName, new Source(file, line, nameof(Schema), schemaName)));

    /// <summary>A table with its columns.</summary>
    public NewTable Table(string tableName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new NewTable(tableName, new Source(file, line, nameof(Table), tableName)));

    /// <summary>A column of a table that is there.</summary>
    public NewColumn Column(string columnName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new NewColumn(columnName, new Source(file, line, nameof(Column), columnName)));

    /// <summary>A foreign key that is named for its columns.</summary>
    public NewForeignKey ForeignKey([CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new NewForeignKey(null, new Source(file, line, nameof(ForeignKey), "")));

    /// <summary>A foreign key.</summary>
    public NewForeignKey ForeignKey(string foreignKeyName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new NewForeignKey(foreignKeyName, new Source(file, line, nameof(ForeignKey), foreignKeyName)));

    /// <summary>An index that is named for its columns.</summary>
    public NewIndex Index([CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new NewIndex(null, new Source(file, line, nameof(Index), "")));

    /// <summary>An index.</summary>
    public NewIndex Index(string indexName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new NewIndex(indexName, new Source(file, line, nameof(Index), indexName)));

    /// <summary>A sequence.</summary>
    public NewSequence Sequence(string sequenceName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new NewSequence(sequenceName, new Source(file, line, nameof(Sequence), sequenceName)));

    /// <summary>A primary key that is named for its columns.</summary>
    public NewPrimaryKey PrimaryKey([CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new NewPrimaryKey(null, new Source(file, line, nameof(PrimaryKey), "")));

    /// <summary>A primary key.</summary>
    public NewPrimaryKey PrimaryKey(string primaryKeyName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new NewPrimaryKey(primaryKeyName, new Source(file, line, nameof(PrimaryKey), primaryKeyName)));

    /// <summary>A unique constraint that is named for its columns.</summary>
    public NewUnique UniqueConstraint([CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new NewUnique(null, new Source(file, line, nameof(UniqueConstraint), "")));

    /// <summary>A unique constraint.</summary>
    public NewUnique UniqueConstraint(string constraintName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new NewUnique(constraintName, new Source(file, line, nameof(UniqueConstraint), constraintName)));

    /// <summary>A check that every row must pass.</summary>
    public NewCheck CheckConstraint(string constraintName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new NewCheck(constraintName, new Source(file, line, nameof(CheckConstraint), constraintName)));
}
