namespace Fltr.Migrations.Operations;

/// <summary>
/// Where an author wrote something. <see cref="Api"/> and <see cref="Argument"/> are the word and the name in that line, from which a
/// diagnostic finds its column. It takes no part in equality: the same change written on another line is the same change.
/// </summary>
public readonly record struct Source(string File, int Line, string Api, string Argument)
{
    /// <summary>The position is not known.</summary>
    public static Source Unknown => new("", 0, "", "");

    /// <summary>Where in the line, counted from 1, when that is known; 0 lets the word tell it.</summary>
    public int Column { get; init; }

    /// <summary>Whether there is a file to point at.</summary>
    public bool IsKnown => !string.IsNullOrEmpty(File);

    /// <inheritdoc />
    public bool Equals(Source other) => true;

    /// <inheritdoc />
    public override int GetHashCode() => 0;
}
