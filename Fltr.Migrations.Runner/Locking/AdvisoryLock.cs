using System.Globalization;

namespace Fltr.Migrations.Runner.Locking;

/// <summary>The key of the lock that one runner a database holds: ours, and the history schema's.</summary>
internal static class AdvisoryLock
{
    /// <summary>"FLTR" in ASCII.</summary>
    public const int Class = 0x464C5452;

    /// <summary>A hash of <c>fltr_migrations</c> (FNV-1a, 31 bits), written out so that it is the same for ever.</summary>
    public const int Object = 0x2C7D5A31;

    public static string TryLock { get; } = $"select pg_catalog.pg_try_advisory_lock({Class}, {Object})::text";

    /// <summary>
    /// Tried only on the backend that was connected to; null says that another one answers. A lock taken through a pooler would stay with a
    /// backend that is somebody else's a moment later.
    /// </summary>
    public static string TryLockOn(int backend) =>
        string.Create(CultureInfo.InvariantCulture, $"select case when pg_catalog.pg_backend_pid() = {backend} then pg_catalog.pg_try_advisory_lock({Class}, {Object}) end::text");
}
