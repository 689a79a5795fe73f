using System.Text.Json.Serialization;

namespace Fltr.Migrations.Operations;

/// <summary>PostgreSQL's table-level lock modes, weakest first (manual 13.3.1).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LockMode>))]
public enum LockMode
{
    /// <summary>No lock on the object.</summary>
    [JsonStringEnumMemberName("NONE")] None,

    /// <summary>Readers take it; only ACCESS EXCLUSIVE waits for it.</summary>
    [JsonStringEnumMemberName("ACCESS SHARE")] AccessShare,

    /// <summary>SELECT FOR UPDATE and the checked side of a foreign key take it.</summary>
    [JsonStringEnumMemberName("ROW SHARE")] RowShare,

    /// <summary>INSERT, UPDATE and DELETE take it.</summary>
    [JsonStringEnumMemberName("ROW EXCLUSIVE")] RowExclusive,

    /// <summary>Lets readers and writers through; stops other schema changes and VACUUM.</summary>
    [JsonStringEnumMemberName("SHARE UPDATE EXCLUSIVE")] ShareUpdateExclusive,

    /// <summary>Stops writers.</summary>
    [JsonStringEnumMemberName("SHARE")] Share,

    /// <summary>Stops writers.</summary>
    [JsonStringEnumMemberName("SHARE ROW EXCLUSIVE")] ShareRowExclusive,

    /// <summary>Stops writers and SELECT FOR UPDATE.</summary>
    [JsonStringEnumMemberName("EXCLUSIVE")] Exclusive,

    /// <summary>Stops everybody, readers too.</summary>
    [JsonStringEnumMemberName("ACCESS EXCLUSIVE")] AccessExclusive,
}

/// <summary>What a lock mode means to a running system.</summary>
public static class LockModes
{
    /// <summary>PostgreSQL's name of the mode.</summary>
    public static string Sql(this LockMode mode) => mode switch
    {
        LockMode.None => "NONE",
        LockMode.AccessShare => "ACCESS SHARE",
        LockMode.RowShare => "ROW SHARE",
        LockMode.RowExclusive => "ROW EXCLUSIVE",
        LockMode.ShareUpdateExclusive => "SHARE UPDATE EXCLUSIVE",
        LockMode.Share => "SHARE",
        LockMode.ShareRowExclusive => "SHARE ROW EXCLUSIVE",
        LockMode.Exclusive => "EXCLUSIVE",
        _ => "ACCESS EXCLUSIVE",
    };

    /// <summary>The mode of that name.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static LockMode Parse(string name)
    {
        for (var mode = LockMode.None; mode <= LockMode.AccessExclusive; mode++)
        {
            if (mode.Sql() == name) return mode;
        }

        throw new FormatException($"{name} is no lock mode.");
    }

    /// <summary>Whether INSERT, UPDATE or DELETE of others must wait while it is held, or is queued for.</summary>
    public static bool StopsWriters(this LockMode mode) => mode >= LockMode.Share;
}
