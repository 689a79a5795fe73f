namespace Fltr.Migrations.Tool.Json;

/// <summary>What <c>ack</c> and <c>withdraw</c> print. <c>State</c> is <c>acknowledged</c> or <c>withdrawn</c>.</summary>
internal sealed record AcknowledgementDocument(int ExitCode, string Database, string Service, string Change, string State);
