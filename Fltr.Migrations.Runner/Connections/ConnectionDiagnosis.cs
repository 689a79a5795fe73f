using System.Net.Sockets;
using System.Security.Authentication;
using Fltr.Migrations.Sql;
using Npgsql;
using static Fltr.Migrations.Runner.Connections.ConnectionProblem;

namespace Fltr.Migrations.Runner.Connections;

/// <summary>Tells from an exception why a connection was not opened, and what to do about it.</summary>
internal static class ConnectionDiagnosis
{
    public static ConnectionException Of(Exception failure, DatabaseAddress address) => failure switch
    {
        PostgresException refusal => OfServer(refusal, address),
        _ => OfNetwork(failure, address),
    };

    /// <summary>SQLSTATEs: PostgreSQL manual, appendix A.</summary>
    private static ConnectionException OfServer(PostgresException refusal, DatabaseAddress address)
    {
        var role = address.User is null ? "the role" : $"role {address.User}";
        return refusal.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword => New(WrongPassword,
                $"{address}: {role} does not exist or the password is wrong.",
                address.HasPassword
                    ? "Correct user and password; in a URI the characters : / ? # @ % of a password are percent-encoded."
                    : "The address brings no password: the one used is from PGPASSWORD or a password file. Correct it there or put it into the address."),
            PostgresErrorCodes.InvalidAuthorizationSpecification => New(NotAdmitted,
                $"{address}: the server does not admit {role}: {refusal.MessageText}.",
                "Let the server's administrator add an entry to pg_hba.conf for this role, database and network; where it says \"no encryption\", sslmode=require may do."),
            PostgresErrorCodes.InvalidCatalogName => New(DatabaseMissing,
                $"{address}: the server has no database {address.Database}.",
                $"Create it: CREATE DATABASE {Identifier.Quote(address.Database)};"),
            PostgresErrorCodes.TooManyConnections => New(TooManyConnections,
                $"{address}: every connection slot is taken: {refusal.MessageText}.",
                "Close sessions that idle (select pid, usename, application_name from pg_stat_activity where state = 'idle'), or raise the limit."),
            PostgresErrorCodes.CannotConnectNow => New(NotReady,
                $"{address}: the server accepts no connections yet: {refusal.MessageText}.",
                "Wait until it has started, then run again."),
            PostgresErrorCodes.InsufficientPrivilege => New(NoRight,
                $"{address}: {role} may not connect: {refusal.MessageText}.",
                $"Let the database's owner run GRANT CONNECT ON DATABASE {Identifier.Quote(address.Database)} TO {Identifier.Quote(address.User ?? "…")};"),
            _ => New(Other, $"{address}: the server refused the connection: {refusal.MessageText} ({refusal.SqlState}).", "See the server's log for more."),
        };

        ConnectionException New(ConnectionProblem problem, string message, string remedy) => new(problem, message, remedy, refusal);
    }

    private static ConnectionException OfNetwork(Exception failure, DatabaseAddress address)
    {
        var socket = Cause<SocketException>(failure);
        if (socket is { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData or SocketError.NoRecovery })
            return New(UnknownHost, $"{address}: the host {address.Host} is not known.", "Check its spelling and this machine's name resolution.");

        if (AddressDisplay.IsSocket(address.Host) && socket is not null)
            return New(ServerDown, $"{address}: no server listens on a socket in {address.Host} for port {address.Port}.", "Start PostgreSQL, or name the folder of its socket (SHOW unix_socket_directories).");

        if (socket is { SocketErrorCode: SocketError.ConnectionRefused })
            return New(ServerDown, $"{address}: nobody listens on {address.Host}:{address.Port}.", "Start PostgreSQL there, or correct host and port.");

        if (Cause<AuthenticationException>(failure) is { } tls)
            return New(Tls, $"{address}: the encrypted connection failed: {tls.Message}", "Give the server's certificate authority with sslrootcert=…, or correct sslmode.");

        if (socket is not null || Cause<TimeoutException>(failure) is not null)
            return New(ServerDown, $"{address}: {address.Host}:{address.Port} does not answer.", "Check host, port, firewall and that PostgreSQL runs there.");

        // Npgsql has no type of its own for the two that it finds before the server says anything.
        if (failure.Message.StartsWith("SSL", StringComparison.Ordinal))
            return New(Tls, $"{address}: the server offers no encryption, and the address demands it.", "Turn on ssl at the server, or write sslmode=disable where the network is trusted.");
        if (failure.Message.StartsWith("No password", StringComparison.Ordinal))
            return New(WrongPassword, $"{address}: the server asks for a password, and the address has none.", "Put it into the address, PGPASSWORD or a password file.");

        if (Cause<IOException>(failure) is not null)
            return New(ServerDown, $"{address}: the server closed the connection.", "It may be starting or stopping: run again, and see its log.");
        return New(Other, $"{address}: {failure.Message}", "See the server's log for more.");

        ConnectionException New(ConnectionProblem problem, string message, string remedy) => new(problem, message, remedy, failure);
    }

    private static T? Cause<T>(Exception? failure) where T : Exception
    {
        while (failure is not null and not T)
            failure = failure.InnerException;
        return (T?)failure;
    }
}
