using System.ComponentModel;
using System.Runtime.CompilerServices;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Authoring;

/// <summary>Changes rows in one statement.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UpdateRoot : Sentence
{
    private readonly Recording _recording;

    internal UpdateRoot(Recording recording) => _recording = recording;

    /// <summary>The table whose rows change.</summary>
    public UpdatedRows Table(string tableName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new UpdatedRows(tableName, new Source(file, line, nameof(Table), tableName)));
}
