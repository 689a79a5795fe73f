namespace Fltr.Migrations.Compiler.Sql.Novelties;

/// <summary>Something that an older PostgreSQL refuses.</summary>
/// <param name="Since">The first major version that has it; the release notes of that version tell of it.</param>
/// <param name="What">What it is, for a message: it stands before "needs PostgreSQL 15".</param>
internal sealed record Novelty(int Since, string What)
{
    /// <summary>Of a function or type: its name, which somebody's own may have as well.</summary>
    public string? Name { get; init; }
}
