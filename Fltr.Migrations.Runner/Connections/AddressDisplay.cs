namespace Fltr.Migrations.Runner.Connections;

/// <summary>An address in the form people paste, without a password.</summary>
internal static class AddressDisplay
{
    public static string Of(string host, int port, string database, string? user)
    {
        var role = string.IsNullOrEmpty(user) ? "" : Uri.EscapeDataString(user) + "@";
        var name = Uri.EscapeDataString(database);

        // A socket's folder cannot stand where a host stands; libpq takes it as a parameter.
        if (IsSocket(host))
            return $"postgres://{role}/{name}?host={host}&port={port}";

        var server = host.Contains(':') ? $"[{host}]" : host;
        return $"postgres://{role}{server}:{port}/{name}";
    }

    public static bool IsSocket(string host) => host.StartsWith('/') || host.StartsWith('@');
}
