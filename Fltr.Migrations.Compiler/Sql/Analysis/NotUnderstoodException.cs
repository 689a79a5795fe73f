namespace Fltr.Migrations.Compiler.Sql.Analysis;

/// <summary>An expression or query that analysis cannot follow: it stays as written, and the catalog says so.</summary>
internal sealed class NotUnderstoodException(string because) : Exception(because);
