using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class SaySameEverywhere : Rule
{
    public override string Id => "FLTR9201";
    public override string Condition => "Up() or Down() says something else when it runs again, under another culture, time zone and working directory.";
    public override string Effect => "What is applied is what the build machine happened to say, and two builds of the same source give different migrations.";
    public override string Remedy => "Let the database decide: SystemMethods.CurrentDateTime, RawSql.Insert(\"gen_random_uuid()\"). Format numbers and dates with CultureInfo.InvariantCulture.";
    public override bool JudgesOldMigrations => true;
    public override bool CanBeSuppressed => false;

    public static Diagnostic? Compare(RecordedMigration migration, string method, Recorded here, Recorded there)
    {
        var rule = new SaySameEverywhere();
        var name = $"{method}() of {migration.Class.Name}";
        var known = here.Operations.Count > 0 ? here.Operations[^1].Source : migration.Class.Source;
        if (there.Thrown is { } thrown)
            return rule.At(migration.Class, known, $"{name} ran once, and throws when it runs again under another culture, time zone and working directory: {Excerpt.Sentence(thrown.Message)} Read nothing from the machine that builds.");

        for (var i = 0; i < Math.Min(here.Operations.Count, there.Operations.Count); i++)
        {
            if (!here.Operations[i].Equals(there.Operations[i])) return rule.At(migration.Class, here.Operations[i].Source, Message(name, here.Operations[i], there.Operations[i]));
        }

        if (here.Operations.Count == there.Operations.Count) return null;
        return rule.At(migration.Class, known, $"{name} says {here.Operations.Count} operations, and {there.Operations.Count} when it runs again under another culture, time zone and working directory. What it says must not depend on the machine or the moment.");
    }

    private static string Message(string name, Operation here, Operation there)
    {
        var difference = TextDifference.Of(here.ToString(), there.ToString());
        return $"{name} says {difference.Here}, and {difference.There} when it runs again under another culture, time zone and working directory. {difference.Remedy}";
    }
}
