using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Requests;

namespace Fltr.Migrations.Compiler;

/// <summary>What a check came to.</summary>
internal sealed record CompilationResult(IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The plan; null when there are errors.</summary>
    public MigrationPlan? Plan { get; init; }

    /// <summary>What migrations ask of the owners of tables.</summary>
    public IReadOnlyList<Request> Requests { get; init; } = [];

    /// <summary>The text of the lock file; null when there are errors.</summary>
    public string? Lock { get; init; }

    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
