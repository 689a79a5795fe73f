using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Sql;
using Npgsql;

namespace Fltr.Migrations.Runner.Locking;

/// <summary>Names the sessions that stand in the way of a step.</summary>
internal static class Blockers
{
    private const string Columns = """
        a.pid, coalesce(a.usename::text, ''), coalesce(a.application_name, ''), coalesce(a.state, ''),
        (extract(epoch from clock_timestamp() - coalesce(a.xact_start, a.query_start, a.backend_start)) * 1000000)::bigint,
        left(regexp_replace(coalesce(a.query, ''), '\s+', ' ', 'g'), 120)
        """;

    /// <summary>Sessions that hold any lock on the objects of a step, those with the oldest transaction first.</summary>
    public static Task<List<Blocker>> OfLocksAsync(NpgsqlConnection connection, IEnumerable<StepLock> locks, CancellationToken cancellation)
    {
        var objects = string.Join(", ", locks.Where(l => l.Mode >= LockMode.ShareUpdateExclusive).Select(l => $"pg_catalog.to_regclass({Regclass(l.Object)})"));
        if (objects.Length == 0) return Task.FromResult(new List<Blocker>());

        return ReadAsync(connection, $"""
            select distinct on (a.xact_start, a.pid) {Columns}
            from pg_catalog.pg_locks l join pg_catalog.pg_stat_activity a on a.pid = l.pid
            where l.granted and l.locktype = 'relation' and l.relation in ({objects}) and l.pid <> pg_catalog.pg_backend_pid()
            order by a.xact_start, a.pid limit 5
            """, cancellation);
    }

    /// <summary>Transactions that an index build has to outlive (manual, CREATE INDEX, Building Indexes Concurrently).</summary>
    public static Task<List<Blocker>> OfSnapshotsAsync(NpgsqlConnection connection, CancellationToken cancellation) => ReadAsync(connection, $"""
        select {Columns}
        from pg_catalog.pg_stat_activity a
        where a.datname = current_database() and a.pid <> pg_catalog.pg_backend_pid() and (a.backend_xmin is not null or a.backend_xid is not null)
          and a.xact_start < clock_timestamp() - interval '2 seconds'
        order by a.xact_start limit 5
        """, cancellation);

    /// <summary>The session that holds our advisory lock.</summary>
    public static async Task<Blocker?> OfRunnerAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var found = await ReadAsync(connection, $"""
            select {Columns}
            from pg_catalog.pg_locks l join pg_catalog.pg_stat_activity a on a.pid = l.pid
            where l.granted and l.locktype = 'advisory' and l.database = (select oid from pg_catalog.pg_database where datname = current_database())
              and l.classid::bigint = {AdvisoryLock.Class} and l.objid::bigint = {AdvisoryLock.Object} and l.objsubid = 2
            """, cancellation);
        return found.FirstOrDefault();
    }

    /// <summary>The sessions that a session waits for (manual, 9.27.1).</summary>
    public static Task<List<Blocker>> OfSessionAsync(NpgsqlConnection connection, int pid, CancellationToken cancellation) => ReadAsync(connection, $"""
        select {Columns}
        from pg_catalog.pg_stat_activity a
        where a.pid = any (pg_catalog.pg_blocking_pids({pid})) order by a.xact_start limit 5
        """, cancellation);

    public static string Regclass(Name name) => Identifier.Literal($"{Identifier.Quote(name.Schema)}.{Identifier.Quote(name.Local)}");

    private static async Task<List<Blocker>> ReadAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var blockers = new List<Blocker>();
        while (await reader.ReadAsync(cancellation))
        {
            blockers.Add(new Blocker(reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), TimeSpan.FromMicroseconds(reader.GetInt64(4)), reader.GetString(5)));
        }

        return blockers;
    }
}
