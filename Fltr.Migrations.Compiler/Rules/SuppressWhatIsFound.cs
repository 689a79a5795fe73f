using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Loading;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class SuppressWhatIsFound : Rule
{
    public override string Id => "FLTR9401";
    public override Severity Severity => Severity.Warning;
    public override string Condition => "[Suppress] names a rule that finds nothing there, or that cannot be suppressed.";
    public override string Effect => "It hides what somebody does wrong later.";
    public override string Remedy => "Take it away.";
    public override bool CanBeSuppressed => false;

    public static Diagnostic Unused(SuppressAttribute suppression, MigrationClass? migration, bool mayBeSuppressed) =>
        new SuppressWhatIsFound().At(suppression.At(suppression.Id), Message(suppression.Id, migration, mayBeSuppressed)) with { Version = migration?.Version };

    private static string Message(string id, MigrationClass? migration, bool mayBeSuppressed) => mayBeSuppressed
        ? $"{id} finds nothing {(migration is null ? "in any migration" : $"in {migration.Name}")}. Take the suppression away, before it hides something later."
        : $"{id} cannot be suppressed. Take the suppression away.";
}
