using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Diagnostics;

/// <summary>Something that is wrong with a migration project.</summary>
/// <param name="Id">The rule that found it.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Message">What is wrong with which object, what a running system would suffer, what to write instead. One line.</param>
/// <param name="Source">Where the author wrote it.</param>
internal sealed record Diagnostic(string Id, Severity Severity, string Message, Source Source)
{
    /// <summary>The migration that it is about, if it is about one.</summary>
    public long? Version { get; init; }

    /// <summary>The object that it is about: a rule is reported once for it in a migration.</summary>
    public string? Subject { get; init; }

    /// <summary>The column, where something else than the word in the line tells it.</summary>
    public int Column { get; init; }
}
