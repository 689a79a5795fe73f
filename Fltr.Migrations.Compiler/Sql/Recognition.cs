using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql;

/// <summary>A statement and what was understood of it.</summary>
/// <param name="Statement">The statement; without a kind when there is a problem.</param>
/// <param name="Start">Where in the text to point at: the problem, or else the statement.</param>
/// <param name="Problem">Why it was not understood or cannot be part of a migration, in words for its author.</param>
public sealed record Recognition(SqlStatement Statement, int Start, string? Problem);
