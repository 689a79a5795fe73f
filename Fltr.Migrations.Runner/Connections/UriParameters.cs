using Npgsql;

namespace Fltr.Migrations.Runner.Connections;

/// <summary>The part of a connection URI behind the '?', in libpq's words (PostgreSQL manual, 34.1.2).</summary>
internal static class UriParameters
{
    public static void Read(NpgsqlConnectionStringBuilder settings, string query, string source)
    {
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=');
            if (equals <= 0)
                throw new AddressException(source, "a parameter behind the '?' has no value", "Write parameters as ?name=value&name=value.");

            var name = ConnectionUri.Decode(pair[..equals], "a parameter", source);
            var value = ConnectionUri.Decode(pair[(equals + 1)..], name, source);
            Set(settings, name, value, source);
        }
    }

    private static void Set(NpgsqlConnectionStringBuilder settings, string name, string value, string source)
    {
        switch (name)
        {
            case "host": settings.Host = value; break;
            case "port": settings.Port = ConnectionUri.Port(value, source); break;
            case "user": settings.Username = value; break;
            case "password": settings.Password = value; break;
            case "dbname": settings.Database = value; break;
            case "options": settings.Options = value; break;
            case "sslmode" or "ssl": settings.SslMode = Tls(name, value, source); break;
            case "sslrootcert": settings.RootCertificate = value; break;
            case "sslcert": settings.SslCertificate = value; break;
            case "sslkey": settings.SslKey = value; break;
            case "sslpassword": settings.SslPassword = value; break;
            case "channel_binding": settings.ChannelBinding = Choice<ChannelBinding>(name, value, source); break;
            case "gssencmode": settings.GssEncryptionMode = Choice<GssEncryptionMode>(name, value, source); break;
            case "sslnegotiation": settings.SslNegotiation = Choice<SslNegotiation>(name, value, source); break;
            case "krbsrvname": settings.KerberosServiceName = value; break;
            case "passfile": settings.Passfile = value; break;
            case "connect_timeout": settings.Timeout = Seconds(value, source); break;
            case "application_name" or "fallback_application_name" or "client_encoding" or "target_session_attrs": break;
            case "keepalives" or "keepalives_idle" or "keepalives_interval" or "keepalives_count" or "tcp_user_timeout": break;

            // Services share the variable; these words are for the pools of Prisma, node-postgres and SQLAlchemy.
            case "pgbouncer" or "connection_limit" or "pool_timeout" or "schema" or "sslaccept" or "uselibpqcompat": break;
            case "prepared_statement_cache_size" or "statement_cache_size" or "socket_timeout" or "max" or "pool_size": break;
            default: throw new AddressException(source, $"the parameter {name} is not known", "Leave it out, or write it as libpq does (sslmode, connect_timeout, options …).");
        }
    }

    private static SslMode Tls(string name, string value, string source) => value switch
    {
        "disable" or "false" or "0" => SslMode.Disable,
        "allow" => SslMode.Allow,
        "prefer" => SslMode.Prefer,
        "require" or "true" or "1" or "no-verify" => SslMode.Require,
        "verify-ca" => SslMode.VerifyCA,
        "verify-full" => SslMode.VerifyFull,
        _ => throw new AddressException(source, $"the value of {name} is not known", $"Write {name}=disable, allow, prefer, require, verify-ca or verify-full."),
    };

    private static T Choice<T>(string name, string value, string source) where T : struct, Enum =>
        Enum.TryParse<T>(value, ignoreCase: true, out var choice)
            ? choice
            : throw new AddressException(source, $"the value of {name} is not known", $"Write {name} as one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");

    private static int Seconds(string value, string source) =>
        int.TryParse(value, out var seconds) && seconds is >= 0 and <= 1024
            ? seconds
            : throw new AddressException(source, "connect_timeout is not a number of seconds from 0 to 1024", "Write connect_timeout=15.");
}
