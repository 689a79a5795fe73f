using Fltr.Migrations.Locks;
using Fltr.Migrations.Tool.Output;

namespace Fltr.Migrations.Tool.Json;

/// <summary>What <c>owners</c> prints.</summary>
internal sealed record OwnersDocument(int ExitCode, IReadOnlyList<OwnersDatabase> Databases)
{
    /// <param name="tables">Each database with the tables that were asked for.</param>
    public static OwnersDocument Of(IEnumerable<(LockFile Database, IReadOnlyList<LockedTable> Tables)> tables) => new(0, [.. tables.Select(t => OwnersDatabase.Of(t.Database, t.Tables))]);
}

/// <summary>One database.</summary>
internal sealed record OwnersDatabase(string Database, IReadOnlyList<OwnersService> Services, IReadOnlyList<OwnersTable> Tables)
{
    public static OwnersDatabase Of(LockFile database, IReadOnlyList<LockedTable> tables) => new(
        database.Database, [.. database.Services.Select(s => new OwnersService(s.Name, s.Role ?? s.Name, s.Handle ?? $"@{s.Name}"))], [.. tables.Select(t => OwnersTable.Of(t, database))]);
}

/// <summary>A service: the role that it connects as, and whom the git host asks.</summary>
internal sealed record OwnersService(string Name, string Role, string Handle);

/// <summary>One table.</summary>
/// <param name="Name">Its name, with the schema when that is not <c>public</c>.</param>
/// <param name="Owner">The service that owns it.</param>
/// <param name="Complete">Whether all its columns are known: SQL may have made some that were not read.</param>
internal sealed record OwnersTable(string Name, string? Owner, bool Complete)
{
    public IReadOnlyList<OwnersColumn> Columns { get; init; } = [];

    public IReadOnlyList<OwnersKey> PointsAt { get; init; } = [];

    public IReadOnlyList<OwnersKey> PointedAtBy { get; init; } = [];

    public IReadOnlyList<OwnersShare> SharedWith { get; init; } = [];

    public IReadOnlyList<OwnersTouch> TouchedByOthers { get; init; } = [];

    public static OwnersTable Of(LockedTable table, LockFile database) => new(table.Name.ToString(), table.Owner, table.Seen)
    {
        Columns = [.. table.Columns.Select(c => new OwnersColumn(c.Name, c.Type))],
        PointsAt = [.. table.Keys.Select(k => new OwnersKey(k.Target.ToString(), [.. k.Columns]))],
        PointedAtBy = [.. TableUses.KeysTo(table, database).Select(k => new OwnersKey(k.Table.ToString(), [.. k.Key.Columns]))],
        SharedWith = [.. table.Shares.Select(s => new OwnersShare(s.Service, LockFileLine.Words(s.Access).Split(", "), s.Columns.Count == 0 ? null : [.. s.Columns]))],
        TouchedByOthers = [.. TableUses.ByOthers(table, database).Select(m => new OwnersTouch(m.Version, m.Name, m.Owner!, m.Writes.Contains(table.Name) ? "writes" : "reads", m.Released))],
    };
}

internal sealed record OwnersColumn(string Name, string Type);

/// <summary>A foreign key, as seen from its other end.</summary>
internal sealed record OwnersKey(string Table, IReadOnlyList<string> Columns);

/// <summary>What a service may do: <c>read</c>, <c>write</c>, <c>reference</c>; without columns, with all of them.</summary>
internal sealed record OwnersShare(string Service, IReadOnlyList<string> Access, IReadOnlyList<string>? Columns);

/// <summary>A migration of another service. <c>Does</c> is <c>reads</c> or <c>writes</c>, rows or definition.</summary>
internal sealed record OwnersTouch(long Version, string Name, string Owner, string Does, bool Released);

/// <summary>What <c>owners --grants</c> prints.</summary>
internal sealed record GrantsDocument(int ExitCode, IReadOnlyList<DatabaseGrants> Databases);

/// <summary>The statements for one database.</summary>
internal sealed record DatabaseGrants(string Database, string Sql);
