using System.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Fltr.Migrations.Tasks;

/// <summary>Says what the last check found, whether it ran in this build or in an earlier one: a warning does not vanish because nothing changed.</summary>
public sealed class ReportDiagnostics : Task
{
    [Required]
    public string Diagnostics { get; set; } = "";

    public bool TreatWarningsAsErrors { get; set; }
    public string? NoWarn { get; set; }
    public string? WarningsNotAsErrors { get; set; }

    public override bool Execute()
    {
        if (!File.Exists(Diagnostics))
            return true;

        var policy = new WarningPolicy(TreatWarningsAsErrors, NoWarn, WarningsNotAsErrors);
        foreach (var line in File.ReadAllLines(Diagnostics))
        {
            if (Diagnostic.Parse(line) is { } diagnostic)
                Log.Write(diagnostic, policy.IsError(diagnostic));
            else if (line.Length > 0)
                Log.Say(MessageImportance.High, line);
        }

        return !Log.HasLoggedErrors;
    }
}
