using System.ComponentModel;

namespace Fltr.Migrations.Authoring;

/// <summary>A part of a sentence that an author writes. It hides what every object has, so that the editor offers verbs alone.</summary>
public abstract class Sentence
{
    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed override int GetHashCode() => base.GetHashCode();

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed override string? ToString() => base.ToString();

    /// <inheritdoc cref="object.GetType" />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public new Type GetType() => base.GetType();
}
