using System.Runtime.CompilerServices;

namespace Fltr.Migrations;

/// <summary>Says that there is no way back from this migration, and why that is right.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class IrreversibleAttribute(string because, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") : SourcedAttribute(line, file)
{
    /// <summary>The reason, as half a sentence that fits behind a colon.</summary>
    public string Because { get; } = because;
}
