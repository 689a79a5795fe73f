namespace Fltr.Migrations.Catalogs;

/// <summary>An operation does not fit the catalog. The message names the object and is written for the author of the migration.</summary>
/// <param name="message">What is wrong with which object.</param>
/// <param name="state">The code with which PostgreSQL refuses it (manual appendix A), of <see cref="SqlState"/>; null where no server would be asked.</param>
public sealed class CatalogException(string message, string? state = null) : Exception(message)
{
    /// <summary>The code with which PostgreSQL refuses it.</summary>
    public string? State => state;
}
