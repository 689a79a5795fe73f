using System.ComponentModel;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Authoring;

/// <summary>A sentence that an author is writing. It becomes operations when <c>Up()</c> has returned, since a chain may be kept and continued.</summary>
public abstract class Draft : Sentence
{
    /// <summary>Where the sentence began, or the part of it that matters.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal Source Source { get; protected set; }

    /// <summary>The finished operations, with all names filled in.</summary>
    /// <exception cref="CatalogException">The sentence is not finished, or names what is not there.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract IEnumerable<Operation> Complete(Catalog before);
}
