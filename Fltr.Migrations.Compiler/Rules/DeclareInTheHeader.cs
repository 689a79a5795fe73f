using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class DeclareInTheHeader : Rule
{
    public override string Id => "FLTR9103";
    public override string Condition => "A comment of an SQL file would declare something in its header, and stands behind it.";
    public override string Effect => "It is a remark there: the migration runs without it, a contract without its wait.";
    public override string Remedy => "Move it into the block of comments that the file begins with, or say it in other words.";
    public override bool CanBeSuppressed => false;

    public static Diagnostic For(MigrationClass migration, Source source, string line) => new DeclareInTheHeader().At(
        migration, source, $"\"-- {line}\" stands behind the header, where it is only a remark: {migration.Name} would run without it. Move it into the block of comments that the file begins with; a blank line ends that.");
}
