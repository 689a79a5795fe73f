using System.ComponentModel;
using System.Runtime.CompilerServices;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Authoring;

/// <summary>Changes tables and columns.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AlterRoot : Sentence
{
    private readonly Recording _recording;

    internal AlterRoot(Recording recording) => _recording = recording;

    /// <summary>A table that gets columns, other columns, a comment or another schema.</summary>
    public ChangedTable Table(string tableName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new ChangedTable(tableName, new Source(file, line, nameof(Table), tableName)));

    /// <summary>A column that is described anew: only what differs is changed.</summary>
    public ChangedColumn Column(string columnName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new ChangedColumn(columnName, new Source(file, line, nameof(Column), columnName)));
}
