using System.Globalization;
using Npgsql;

namespace Fltr.Migrations.Runner.Connections;

/// <summary>
/// Reads a connection URI (PostgreSQL manual, 34.1.1.2). System.Uri is not used: it refuses socket folders and bare characters
/// which libpq, and so every other client of the same variable, accepts.
/// </summary>
internal static class ConnectionUri
{
    private const string Escape = "In a URI the characters : / ? # @ % of a password are written %3A %2F %3F %23 %40 %25.";

    /// <summary>Whether the text is meant to be a URI; SQLAlchemy's <c>postgresql+asyncpg://</c> counts.</summary>
    public static bool Recognises(string text)
    {
        var end = text.IndexOf("://", StringComparison.Ordinal);
        return end > 0 && !text.AsSpan(0, end).Contains('=');
    }

    public static NpgsqlConnectionStringBuilder Read(string text, string source)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal);
        var scheme = text[..start].Split('+')[0];
        if (scheme is not ("postgres" or "postgresql"))
            throw new AddressException(source, "it is a URI, but not one of postgres://");

        var rest = text[(start + 3)..];
        var end = rest.IndexOfAny(['/', '?']);
        var authority = end < 0 ? rest : rest[..end];
        var tail = end < 0 ? "" : rest[end..];

        // A bare '@' behind the host means that a '/' or '?' of the password was taken for the end of the host.
        if (tail.Contains('@'))
            throw new AddressException(source, "an '@' stands behind the host", Escape);

        var settings = new NpgsqlConnectionStringBuilder();
        var at = authority.LastIndexOf('@');
        ReadRole(settings, at < 0 ? "" : authority[..at], source);
        ReadServer(settings, authority[(at + 1)..], source);

        var query = tail.IndexOf('?');
        var path = query < 0 ? tail : tail[..query];
        if (path.Length > 1)
            settings.Database = Decode(path[1..], "the database", source);
        if (query >= 0)
            UriParameters.Read(settings, tail[(query + 1)..], source);
        return settings;
    }

    public static string Decode(string part, string name, string source)
    {
        for (var i = part.IndexOf('%'); i >= 0; i = part.IndexOf('%', i + 1))
        {
            if (i + 2 >= part.Length || !char.IsAsciiHexDigit(part[i + 1]) || !char.IsAsciiHexDigit(part[i + 2]))
                throw new AddressException(source, $"{name} holds a '%' that two hexadecimal digits do not follow", Escape);
        }

        return Uri.UnescapeDataString(part);
    }

    public static int Port(string digits, string source)
    {
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536)
            return port;

        throw new AddressException(source, "the port is not a number from 1 to 65535", Escape);
    }

    private static void ReadRole(NpgsqlConnectionStringBuilder settings, string role, string source)
    {
        var colon = role.IndexOf(':');
        var user = colon < 0 ? role : role[..colon];
        if (user.Length > 0)
            settings.Username = Decode(user, "the user", source);
        if (colon >= 0)
            settings.Password = Decode(role[(colon + 1)..], "the password", source);
    }

    private static void ReadServer(NpgsqlConnectionStringBuilder settings, string server, string source)
    {
        if (server.Contains(','))
            throw new AddressException(source, "it names several hosts, and migrations go to one server", "Name the primary only.");

        var bracket = server.StartsWith('[') ? server.IndexOf(']') : -1;
        var colon = server.IndexOf(':', bracket + 1);
        var host = colon < 0 ? server : server[..colon];
        if (colon >= 0 && colon < server.Length - 1)
            settings.Port = Port(server[(colon + 1)..], source);
        if (host.Length > 0)
            settings.Host = Decode(bracket > 0 ? host[1..bracket] : host, "the host", source);
    }
}
