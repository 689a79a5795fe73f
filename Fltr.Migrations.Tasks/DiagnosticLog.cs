using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Fltr.Migrations.Tasks;

internal static class DiagnosticLog
{
    /// <summary>No subcategory and no end position: with either, GitHub's problem matcher does not see the line.</summary>
    public static void Write(this TaskLoggingHelper log, Diagnostic diagnostic, bool asError, string? source = null)
    {
        var file = diagnostic.File ?? source;
        if (asError)
            log.LogError(null, diagnostic.Code, null, file, diagnostic.Line, diagnostic.Column, 0, 0, "{0}", diagnostic.Text);
        else
            log.LogWarning(null, diagnostic.Code, null, file, diagnostic.Line, diagnostic.Column, 0, 0, "{0}", diagnostic.Text);
    }

    public static void Say(this TaskLoggingHelper log, MessageImportance importance, string line) =>
        log.LogMessage(importance, "{0}", line);
}
