using System;
using System.Collections.Generic;
using Microsoft.Build.Utilities;

namespace Fltr.Migrations.Tasks;

/// <summary>What can go wrong with the compiler itself, each with its number.</summary>
internal sealed class CheckFailure(TaskLoggingHelper log, string project, string compiler, string arguments)
{
    public bool EndedWithoutVerdict(int exitCode, IReadOnlyCollection<string> lastWords) => Error("FLTR9811",
        $"The check of the migrations ended with exit code {exitCode} before it had a result. A migration that calls Environment.Exit, or brings " +
        "the process down, does that: an Up() may only describe changes." + Said(lastWords) + Again);

    public bool TookTooLong(int seconds) => Error("FLTR9812",
        $"The check of the migrations was ended after {seconds} seconds. Look for a migration whose constructor or Up() waits for something; if the check " +
        "only needs longer, set <FltrMigrationsCheckTimeout> in the project file to more seconds." + Again);

    public bool WasMisused(IReadOnlyCollection<string> lastWords) => Error("FLTR9813",
        "The migrations compiler did not understand its arguments. Look at the FltrMigrations… properties and items of the project; if they are " +
        "right, the SDK's files are of different versions: delete the output folders and build again." + Said(lastWords));

    public bool CouldNotStart(string reason) => Error("FLTR9814",
        $"The migrations compiler could not be started: {reason}. It runs with the dotnet that runs the build; build with `dotnet build`, or put dotnet on the PATH.");

    private string Again => Environment.NewLine + $"To see it again: dotnet exec \"{compiler}\" \"@{arguments}\"";

    private static string Said(IReadOnlyCollection<string> lines) =>
        lines.Count == 0 ? "" : Environment.NewLine + "It said: " + string.Join(Environment.NewLine + "  ", lines);

    private bool Error(string code, string text)
    {
        log.LogError(null, code, null, project, 0, 0, 0, 0, "{0}", text);
        return false;
    }
}
