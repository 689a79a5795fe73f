using System.Diagnostics;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class ReturnFromUp : Rule
{
    public override string Id => "FLTR9202";
    public override string Condition => "Up() or Down() throws.";
    public override string Effect => "Nobody knows what the migration would have said.";
    public override string Remedy => "Mend the code at the position. Up() runs when the project is built: it has no database, no configuration and no services.";
    public override bool JudgesOldMigrations => true;
    public override bool CanBeSuppressed => false;

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        foreach (var migration in timeline.Migrations)
        {
            if (migration.Up.Thrown is { } thrown) yield return Describe(migration.Class, "Up", thrown);
            else if (migration.Down?.Thrown is { } thrownBack) yield return Describe(migration.Class, "Down", thrownBack);
        }
    }

    private Diagnostic Describe(MigrationClass migration, string method, Exception thrown)
    {
        var message = $"{method}() of {migration.Name} threw {thrown.GetType().Name}: {Excerpt.Sentence(thrown.Message)} It runs when the project is built, and has no database and no configuration there.";
        var frame = Innermost(thrown, migration.Source.File);
        return frame is null
            ? At(migration, migration.Source, message)
            : At(migration, new Source(migration.Source.File, frame.GetFileLineNumber(), "", ""), message) with { Column = frame.GetFileColumnNumber() };
    }

    // The author's own line, not one of a library below it.
    private static StackFrame? Innermost(Exception thrown, string file) =>
        new StackTrace(thrown, fNeedFileInfo: true).GetFrames().FirstOrDefault(f => f.GetFileName() == file && f.GetFileLineNumber() > 0);
}
