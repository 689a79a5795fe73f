namespace Fltr.Migrations.Bench;

/// <summary>Something that is measured, or needed for it, did not end well: a number would mean nothing.</summary>
internal sealed class BenchFailure(string message) : Exception(message);
