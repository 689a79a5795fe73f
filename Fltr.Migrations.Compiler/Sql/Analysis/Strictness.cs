namespace Fltr.Migrations.Compiler.Sql.Analysis;

/// <summary>How a change is judged.</summary>
/// <param name="Refuses">Whether what PostgreSQL refuses ends in an exception, and not in a fact: no server has taken the change yet.</param>
/// <param name="IsWhole">Whether all that the database holds was known before: what is not found then is not there.</param>
internal readonly record struct Strictness(bool Refuses, bool IsWhole);
