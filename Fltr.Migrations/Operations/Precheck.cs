namespace Fltr.Migrations.Operations;

/// <summary>
/// A question to the data that must find nothing before a step starts.
/// </summary>
/// <param name="Count">A query that returns one number, counted up to a limit of 1,001 rows.</param>
/// <param name="Sample">A query that returns a few keys as text, one column.</param>
/// <param name="Found">What the rows are, as the end of "12 …": <c>rows of accounts whose user_id has no row in users</c>.</param>
/// <param name="Remedy">What the author writes to mend it.</param>
public sealed record Precheck(string Count, string Sample, string Found, string Remedy);
