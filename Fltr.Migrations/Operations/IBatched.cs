using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Operations;

/// <summary>An operation whose online form is many small transactions along a key.</summary>
public interface IBatched
{
    /// <summary>The statement of one batch.</summary>
    Batch Batch(Catalog before);
}
