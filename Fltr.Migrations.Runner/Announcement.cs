using System.Globalization;
using Fltr.Migrations.Runner.Connections;

namespace Fltr.Migrations.Runner;

/// <summary>
/// What a runner is at, for everybody who looks into pg_stat_activity: in its application_name, which is seen at once, before any commit
/// (manual, 20.8.1).
/// </summary>
internal static class Announcement
{
    public static string Sql(long version, TimeSpan lockTimeout) => string.Create(
        CultureInfo.InvariantCulture,
        $"select pg_catalog.set_config('lock_timeout', '{(long)lockTimeout.TotalMilliseconds}', true), pg_catalog.set_config('application_name', '{RunnerSettings.ApplicationName} {version}', false)");

    /// <summary>Said again after a rollback, which took it back: a run that waits to try again is still at that migration.</summary>
    public static string Again(long version) => string.Create(CultureInfo.InvariantCulture, $"set application_name = '{RunnerSettings.ApplicationName} {version}'");

    /// <summary>The version that an application name says; null where it says none.</summary>
    public static long? Version(string application) =>
        application.StartsWith(RunnerSettings.ApplicationName + " ", StringComparison.Ordinal)
        && long.TryParse(application.AsSpan(RunnerSettings.ApplicationName.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}
