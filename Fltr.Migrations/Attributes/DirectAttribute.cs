using System.Runtime.CompilerServices;

namespace Fltr.Migrations;

/// <summary>Runs every operation in its direct form, rows or not.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DirectAttribute([CallerLineNumber] int line = 0, [CallerFilePath] string file = "") : SourcedAttribute(line, file)
{
    /// <summary>The reason, as half a sentence that fits behind a colon.</summary>
    public required string Because { get; set; }
}
