namespace Fltr.Migrations.Tool.Json;

/// <summary>What <c>stop</c> prints: the runner that was told, or none.</summary>
internal sealed record StopDocument(int ExitCode, string Database, string? Runner, bool Cancelled);
