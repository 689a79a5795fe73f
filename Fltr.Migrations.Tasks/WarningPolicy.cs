using System;
using System.Collections.Generic;

namespace Fltr.Migrations.Tasks;

/// <summary>
/// MSBuild applies NoWarn and WarningsAsErrors to what a task logs, but TreatWarningsAsErrors only to what the C# compiler
/// says; here it means the same for both.
/// </summary>
internal sealed class WarningPolicy
{
    private static readonly char[] s_separators = [';', ',', ' ', '\r', '\n', '\t'];
    private readonly bool _treatWarningsAsErrors;
    private readonly HashSet<string> _keptAsWarnings;

    public WarningPolicy(bool treatWarningsAsErrors, string? noWarn, string? warningsNotAsErrors)
    {
        _treatWarningsAsErrors = treatWarningsAsErrors;
        _keptAsWarnings = new HashSet<string>(Codes(noWarn), StringComparer.OrdinalIgnoreCase);
        _keptAsWarnings.UnionWith(Codes(warningsNotAsErrors));
    }

    public bool IsError(Diagnostic diagnostic) =>
        diagnostic.IsError || (_treatWarningsAsErrors && !_keptAsWarnings.Contains(diagnostic.Code));

    private static string[] Codes(string? list) => (list ?? "").Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
}
