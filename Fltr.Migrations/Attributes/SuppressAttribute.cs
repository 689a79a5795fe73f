using System.Runtime.CompilerServices;

namespace Fltr.Migrations;

/// <summary>Silences one rule for a migration, or for all of them, with a reason.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly, Inherited = false, AllowMultiple = true)]
public sealed class SuppressAttribute(string id, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") : SourcedAttribute(line, file)
{
    /// <summary>The rule's id, <c>FLTR1104</c>.</summary>
    public string Id { get; } = id;

    /// <summary>The reason, as half a sentence that fits behind a colon.</summary>
    public required string Because { get; set; }
}
