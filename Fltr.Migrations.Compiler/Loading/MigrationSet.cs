namespace Fltr.Migrations.Compiler.Loading;

/// <summary>What a project declares: its database, the agreement of its services, and its migrations in the order of their versions.</summary>
internal sealed record MigrationSet(DatabaseAttribute? Database, IReadOnlyList<MigrationClass> Migrations)
{
    public IReadOnlyList<ServiceAttribute> Services { get; init; } = [];
    public IReadOnlyList<SharedWithAttribute> Shares { get; init; } = [];
    public IReadOnlyList<TableOwnerAttribute> TableOwners { get; init; } = [];
    public IReadOnlyList<ForbidAttribute> Forbidden { get; init; } = [];
    public IReadOnlyList<ApproveAttribute> Approvals { get; init; } = [];
    public IReadOnlyList<SuppressAttribute> Suppressions { get; init; } = [];

    /// <summary>The versions of which not all that is declared was understood.</summary>
    public IReadOnlySet<long?> Misread { get; private init; } = new HashSet<long?>();

    /// <summary>Adds migrations, and keeps the order.</summary>
    public MigrationSet With(IEnumerable<MigrationClass> more)
    {
        var all = Migrations.Concat(more).OrderBy(m => m.Version).ThenBy(m => m.Written.FullName, StringComparer.Ordinal).ToList();
        return this with { Migrations = all, Misread = all.Where(m => m.IsMisread).Select(m => (long?)m.Version).ToHashSet() };
    }

    /// <summary>Gives the migrations that name no owner to a service. The attribute has no place of its own: nobody wrote it.</summary>
    public MigrationSet OwnedBy(string? service) => service is null
        ? this
        : this with { Migrations = [.. Migrations.Select(m => m.Owner is null ? m with { Owner = new OwnerAttribute(service, 0, "") } : m)] };
}
