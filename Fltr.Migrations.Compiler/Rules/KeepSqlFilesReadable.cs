using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class KeepSqlFilesReadable : Rule
{
    public override string Id => "FLTR9105";
    public override string Condition => "The file of an SQL migration cannot be read, or is not UTF-8.";
    public override string Effect => "Nobody can say what it would do, and letters outside of ASCII would reach the database as others.";
    public override string Remedy => "Save it as UTF-8 where the project expects it.";
    public override bool CanBeSuppressed => false;

    public static Diagnostic For(Source source, string reason) =>
        new KeepSqlFilesReadable().At(source, $"{Path.GetFileName(source.File)} cannot be read: {Excerpt.Sentence(reason)} Save it as UTF-8, or take it out of the project's SqlMigration items.");
}
