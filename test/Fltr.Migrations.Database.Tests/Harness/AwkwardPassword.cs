namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>A password that breaks whatever does not quote, and tells on whoever prints a part of it.</summary>
internal static class AwkwardPassword
{
    /// <summary>Every character that means something to a URI, to a connection string, to MSBuild, to a shell or to XML.</summary>
    public const string Text = """S3cr3t;'"=%2F@:/?#&<>$(x)@(y)%(z)*|`\ é,!^~[]{}+ü""";

    /// <summary>How it would look where somebody has cut, quoted or escaped it.</summary>
    public static IReadOnlyList<string> Spellings { get; } =
        [Text, Uri.EscapeDataString(Text), Text.Replace("\"", "\"\"", StringComparison.Ordinal), Text[..6], Text[^6..], Uri.EscapeDataString(Text)[^12..]];

    /// <summary>In key words, as Npgsql reads them.</summary>
    public static string Keywords(int port, string database, string role, string password) =>
        $"Host=127.0.0.1;Port={port};Database={database};Username={role};Password=\"{password.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
