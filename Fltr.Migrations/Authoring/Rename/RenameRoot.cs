using System.ComponentModel;
using System.Runtime.CompilerServices;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Authoring;

/// <summary>Renames tables and columns.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RenameRoot : Sentence
{
    private readonly Recording _recording;

    internal RenameRoot(Recording recording) => _recording = recording;

    /// <summary>A table.</summary>
    public RenamedTable Table(string oldName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new RenamedTable(oldName, new Source(file, line, nameof(Table), oldName)));

    /// <summary>A column.</summary>
    public RenamedColumn Column(string oldName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        _recording.Add(new RenamedColumn(oldName, new Source(file, line, nameof(Column), oldName)));
}
