using System.ComponentModel;

namespace Fltr.Migrations;

/// <summary>An attribute that knows where it was written, so that a diagnostic can point at it.</summary>
public abstract class SourcedAttribute(int line, string file) : Attribute
{
    /// <summary>The line.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int Line { get; } = line;

    /// <summary>The file, as the compiler was given it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string File { get; } = file;

    /// <summary>Where in the line, counted from 1; 0 where only the line is known.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int ColumnInLine { get; init; }
}
