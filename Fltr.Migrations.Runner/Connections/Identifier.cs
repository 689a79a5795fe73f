namespace Fltr.Migrations.Runner.Connections;

/// <summary>A name as SQL reads it (PostgreSQL manual, 4.1.1).</summary>
internal static class Identifier
{
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"")}\"";
}
