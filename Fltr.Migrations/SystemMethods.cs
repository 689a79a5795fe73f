namespace Fltr.Migrations;

/// <summary>Values that the server makes when a row is written.</summary>
public enum SystemMethods
{
    /// <summary>A random UUID: <c>gen_random_uuid()</c>, built in since PostgreSQL 13. PostgreSQL 12 has it in the extension pgcrypto.</summary>
    NewGuid,

    /// <summary>A UUID that grows with time: <c>uuid_generate_v1()</c> of the extension uuid-ossp.</summary>
    NewSequentialId,

    /// <summary>The time at which the transaction began: <c>now()</c>.</summary>
    CurrentDateTime,

    /// <summary>The time at which the transaction began, with its zone: <c>current_timestamp</c>.</summary>
    CurrentDateTimeOffset,

    /// <summary>The time in UTC, without a zone: <c>(now() at time zone 'UTC')</c>.</summary>
    CurrentUTCDateTime,

    /// <summary>The role that writes: <c>current_user</c>.</summary>
    CurrentUser,
}
