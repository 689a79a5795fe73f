namespace Fltr.Migrations.Tool.Json;

/// <summary>What <c>db protect</c> and <c>db unprotect</c> print.</summary>
internal sealed record ProtectionDocument(int ExitCode, string Database, bool Protected, bool Changed);
