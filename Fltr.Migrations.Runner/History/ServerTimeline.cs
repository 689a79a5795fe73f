namespace Fltr.Migrations.Runner.History;

/// <summary>
/// The timeline that a server writes on: another one after a standby was promoted, or after a restore to a point in time (manual, 26.3.6). What
/// pg_control_checkpoint says is that of the last checkpoint, which may be minutes before a promotion; the name of the present WAL segment is not late
/// (manual, 9.27.3). A standby has no such name, and Aurora refuses the functions that give it.
/// </summary>
internal static class ServerTimeline
{
    public const string Sql = """
        (case when pg_catalog.pg_is_in_recovery() or pg_catalog.to_regproc('aurora_version') is not null
              then (select timeline_id from pg_catalog.pg_control_checkpoint())
              else ('x' || pg_catalog.left(pg_catalog.pg_walfile_name(pg_catalog.pg_current_wal_lsn()), 8))::bit(32)::integer end)
        """;
}
