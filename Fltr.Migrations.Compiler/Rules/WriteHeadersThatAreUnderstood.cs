using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Compiler.SqlFiles;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class WriteHeadersThatAreUnderstood : Rule
{
    public override string Id => "FLTR9102";
    public override string Condition => "A line in the header of an SQL file, or the line that begins its way back, is not understood.";
    public override string Effect => "The migration would run without its phase, its owner or its reasons, or what undoes it would run with it.";
    public override string Remedy => "Write the line as the message shows it. A remark goes behind a blank line.";
    public override bool CanBeSuppressed => false;

    public static Diagnostic For(MigrationClass migration, Mistake mistake) => new WriteHeadersThatAreUnderstood().At(migration, mistake.Source, mistake.Message);
}
