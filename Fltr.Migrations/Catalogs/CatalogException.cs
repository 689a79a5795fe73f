namespace Fltr.Migrations.Catalogs;

/// <summary>An operation does not fit the catalog. The message names the object and is written for the author of the migration.</summary>
public sealed class CatalogException(string message) : Exception(message);
