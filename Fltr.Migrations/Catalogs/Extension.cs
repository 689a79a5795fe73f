namespace Fltr.Migrations.Catalogs;

/// <summary>An extension. What it brings belongs to it and is no part of the catalog.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Schema">The schema that holds its objects.</param>
public sealed record Extension(string Name, string Schema);
