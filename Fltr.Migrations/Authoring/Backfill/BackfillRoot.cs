using System.ComponentModel;
using System.Runtime.CompilerServices;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Authoring;

/// <summary>Fills columns or tables in batches, beside running traffic.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BackfillRoot : Sentence
{
    private readonly Recording _recording;

    internal BackfillRoot(Recording recording) => _recording = recording;

    /// <summary>A table whose columns are filled.</summary>
    public FilledColumns Table(string tableName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new FilledColumns(tableName, new Source(file, line, nameof(Table), tableName)));

    /// <summary>A table that is filled from another.</summary>
    public FilledTable IntoTable(string tableName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new FilledTable(tableName, new Source(file, line, nameof(IntoTable), tableName)));
}
