namespace Fltr.Migrations.Compiler.Sql.Analysis;

/// <summary>An expression or query that analysis cannot follow: it stays as written, and the catalog says so.</summary>
/// <param name="because">Why.</param>
/// <param name="state">The code with which PostgreSQL refuses it, if all that the database holds is known; null where it may well be right.</param>
internal sealed class NotUnderstoodException(string because, string? state = null) : Exception(because)
{
    public string? State => state;
}
