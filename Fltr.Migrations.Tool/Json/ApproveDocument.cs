namespace Fltr.Migrations.Tool.Json;

/// <summary>What <c>approve</c> prints.</summary>
internal sealed record ApproveDocument(int ExitCode, IReadOnlyList<ApprovedRequest> Answers);

/// <summary>One request, and the file that answers it.</summary>
/// <param name="Written">Whether this command wrote the answer; it was there otherwise.</param>
internal sealed record ApprovedRequest(long Version, string Migration, string Service, string Table, string Owner, string Checksum, string File, bool Written);
