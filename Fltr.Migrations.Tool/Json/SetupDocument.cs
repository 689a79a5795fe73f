namespace Fltr.Migrations.Tool.Json;

/// <summary>What <c>db setup --print</c> prints.</summary>
internal sealed record SetupDocument(int ExitCode, string Database, string Role, string Sql);
