using System.Runtime.CompilerServices;

namespace Fltr.Migrations;

/// <summary>The owner's answer to a request for its table. It stands in a file in the owner's folder.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ApproveAttribute(long version, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") : SourcedAttribute(line, file)
{
    /// <summary>The migration that may touch the table.</summary>
    public long Version { get; } = version;

    /// <summary>The table, with its schema when that is not <c>public</c>.</summary>
    public required string Table { get; set; }

    /// <summary>What the migration meant when the owner agreed; when it changes, the answer no longer counts. <c>fltr-migrations approve</c> writes it.</summary>
    public string? Checksum { get; set; }
}
