namespace Fltr.Migrations.Compiler.Diagnostics;

/// <summary>How much a diagnostic weighs.</summary>
internal enum Severity
{
    /// <summary>The build goes on.</summary>
    Warning,

    /// <summary>No plan is written and the build fails.</summary>
    Error,
}
