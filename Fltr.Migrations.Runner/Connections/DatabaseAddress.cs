using System.Net;
using Npgsql;

namespace Fltr.Migrations.Runner.Connections;

/// <summary>
/// Where a database is and how to get in. Holds the password, hence a class and not a record: nothing prints it by accident.
/// </summary>
public sealed class DatabaseAddress
{
    private readonly NpgsqlConnectionStringBuilder settings;

    private DatabaseAddress(NpgsqlConnectionStringBuilder settings) => this.settings = settings;

    /// <summary>The server: a name, an IP address, or the folder of a Unix socket.</summary>
    public string Host => settings.Host!;

    /// <summary>The port; it is part of the socket's file name, too.</summary>
    public int Port => settings.Port;

    /// <summary>The database.</summary>
    public string Database => settings.Database!;

    /// <summary>The role that connects, if the address names one.</summary>
    public string? User => settings.Username;

    /// <summary>Whether the server is on this machine, as far as the address tells: a socket, or an address of the loopback.</summary>
    public bool IsLocal => AddressDisplay.IsSocket(Host) || Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(Host, out var ip) && IPAddress.IsLoopback(ip));

    /// <summary>Whether the address brings a password of its own.</summary>
    public bool HasPassword => !string.IsNullOrEmpty(settings.Password);

    /// <summary>The address for people, without the password.</summary>
    public string Display => AddressDisplay.Of(Host, Port, Database, User);

    /// <summary>The complete connection string. A secret: for opening connections only, never for output.</summary>
    internal string ConnectionString => settings.ConnectionString;

    /// <summary>
    /// Reads a URI (<c>postgres://user:password@host:port/database?sslmode=require</c>) or Npgsql's <c>Key=value;</c> form.
    /// <paramref name="source"/> is where the text comes from, for messages: the name of a variable or of an option.
    /// </summary>
    public static DatabaseAddress Parse(string text, string source = "The connection")
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
            throw new AddressException(source, "it is empty");

        var settings = ConnectionUri.Recognises(trimmed)
            ? ConnectionUri.Read(trimmed, source)
            : ConnectionKeywords.Read(trimmed, source);
        return From(settings, source);
    }

    /// <summary>Takes over settings that are already in Npgsql's form.</summary>
    public static DatabaseAddress From(NpgsqlConnectionStringBuilder settings, string source = "The connection")
    {
        var own = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        if (string.IsNullOrEmpty(own.Host))
            own.Host = "localhost";
        if (own.Host.Contains(','))
            throw new AddressException(source, "it names several hosts, and migrations go to one server", "Name the primary only.");
        if (string.IsNullOrEmpty(own.Database))
            throw new AddressException(source, "it names no database", "Add it: postgres://user@host:5432/DATABASE, or Database=NAME.");

        RunnerSettings.Apply(own);
        return new DatabaseAddress(own);
    }

    /// <summary>The same server and role, another database.</summary>
    public DatabaseAddress WithDatabase(string database) =>
        new(new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Database = database });

    /// <inheritdoc/>
    public override string ToString() => Display;
}
