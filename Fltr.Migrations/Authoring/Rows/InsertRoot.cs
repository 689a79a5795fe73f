using System.ComponentModel;
using System.Runtime.CompilerServices;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Authoring;

/// <summary>Adds rows.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InsertRoot : Sentence
{
    private readonly Recording _recording;

    internal InsertRoot(Recording recording) => _recording = recording;

    /// <summary>The table that gets the rows.</summary>
    public InsertedRows IntoTable(string tableName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new InsertedRows(tableName, new Source(file, line, nameof(IntoTable), tableName)));
}
