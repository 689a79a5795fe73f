using Fltr.Migrations.Runner.History;

namespace Fltr.Migrations.Runner;

/// <summary>
/// What every session of a runner is set to (decision 26): what a migration means must not depend on the role or the database that it runs under.
/// </summary>
public static class SessionSettings
{
    /// <summary>Names and values, in the order in which they are shown. A server that does not know one goes without it.</summary>
    public static IReadOnlyList<(string Name, string Value)> All { get; } =
    [
        ("search_path", "public"), ("TimeZone", "UTC"), ("DateStyle", "ISO, MDY"), ("IntervalStyle", "postgres"), ("extra_float_digits", "1"),
        ("bytea_output", "hex"), ("standard_conforming_strings", "on"), ("client_min_messages", "warning"), ("check_function_bodies", "on"),
        ("default_transaction_isolation", "read committed"), ("default_transaction_read_only", "off"), ("default_transaction_deferrable", "off"),
        ("statement_timeout", "0"), ("lock_timeout", "5s"), ("idle_in_transaction_session_timeout", "0"), ("idle_session_timeout", "0"), ("transaction_timeout", "0"),
    ];

    /// <summary>Sets them, and asks what has to be known of the session.</summary>
    internal static string Sql { get; } = $"""
        select count(pg_catalog.set_config(s.name, v.value, false))::text, current_setting('server_version_num'),
               (extract(epoch from clock_timestamp()) * 1000000)::bigint::text, current_database()::text, session_user::text, pg_catalog.pg_is_in_recovery()::text,
               (select system_identifier::text from pg_catalog.pg_control_system()), (select oid::text from pg_catalog.pg_database where datname = current_database()),
               {ServerTimeline.Sql}::text
        from (values {Values()}) as v (name, value)
             join pg_catalog.pg_settings as s on s.name = v.name
        """;

    private static string Values()
    {
        var text = new System.Text.StringBuilder();
        foreach (var (name, value) in All) text.Append(text.Length == 0 ? "" : ", ").Append($"('{name}', '{value}')");
        return text.ToString();
    }
}
