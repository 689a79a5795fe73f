using System.Globalization;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class WriteVersionsAsTimes : Rule
{
    public override string Id => "FLTR4102";
    public override string Condition => "A version is not twelve digits that say when the migration was written.";
    public override string Effect => "Versions of different lengths sort wrongly, and a migration that seems older than it is runs before what it needs.";
    public override string Remedy => "Write year, month, day, hour and minute: 202509150900.";

    public static Diagnostic ForFile(string path, string digits) => new WriteVersionsAsTimes().At(
        new Source(path, 1, "", ""),
        $"{Path.GetFileName(path)} is taken for a migration and its name does not begin with a version{(digits.Length == 0 ? "" : $": {digits} has {digits.Length} digits")}. Twelve digits are needed: year, month, day, hour, minute, as in 202509150900.");

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        foreach (var migration in timeline.Set.Migrations)
        {
            var text = migration.Version.ToString(CultureInfo.InvariantCulture);
            if (text.Length != 12)
                yield return At(migration, migration.Source, $"The version {text} of {migration.Name} has {text.Length} digits, and twelve are needed to sort with the others: year, month, day, hour, minute, as in 202509150900.");
            else if (!DateTime.TryParseExact(text, "yyyyMMddHHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                yield return At(migration, migration.Source, $"The version {text} of {migration.Name} is no time: {text[..4]}-{text[4..6]}-{text[6..8]} {text[8..10]}:{text[10..]} does not exist.");
        }
    }
}
