namespace Fltr.Migrations.Compiler.Diagnostics;

/// <summary>How much a diagnostic weighs.</summary>
internal enum Severity
{
    /// <summary>The build goes on and does not count it; only an .editorconfig makes one.</summary>
    Suggestion,

    /// <summary>The build goes on.</summary>
    Warning,

    /// <summary>No plan is written and the build fails.</summary>
    Error,
}
