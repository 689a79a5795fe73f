using Npgsql;

namespace Fltr.Migrations.Runner.Connections;

/// <summary>What every connection of ours has, whatever the address says.</summary>
internal static class RunnerSettings
{
    public const string ApplicationName = "fltr-migrations";

    public static void Apply(NpgsqlConnectionStringBuilder settings)
    {
        // One short run with one or two sessions: a pool would keep sessions that people then see as blockers.
        settings.Pooling = false;
        settings.Enlist = false;

        // Seen in pg_stat_activity by whoever looks for what holds a lock.
        settings.ApplicationName = ApplicationName;

        // Building an index may take hours; the server's own timeouts end what must not.
        settings.CommandTimeout = 0;
        settings.TcpKeepAlive = true;

        // Without it "cannot drop table" does not say what depends on the table.
        settings.IncludeErrorDetail = true;

        // Without it a failure in a batch does not say which of its statements it was.
        settings.IncludeFailedBatchedCommand = true;
        settings.PersistSecurityInfo = false;

        // The slim builder cannot do it: preferred, it is tried, and given up by an exception that costs more than the connection.
        if (settings.GssEncryptionMode == GssEncryptionMode.Prefer) settings.GssEncryptionMode = GssEncryptionMode.Disable;
    }
}
