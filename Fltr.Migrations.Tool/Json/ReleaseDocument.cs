namespace Fltr.Migrations.Tool.Json;

/// <summary>What <c>release</c> prints.</summary>
internal sealed record ReleaseDocument(int ExitCode, IReadOnlyList<ReleasedProject> Projects);

/// <summary>One project: the versions that this command has marked, and all that are marked now.</summary>
internal sealed record ReleasedProject(string Database, string LockFile, IReadOnlyList<long> Marked, IReadOnlyList<long> Released);
