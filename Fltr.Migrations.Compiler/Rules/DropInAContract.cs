using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class DropInAContract : Rule
{
    public override string Id => "FLTR2101";
    public override string Condition => "A table, column, schema or sequence that running code may use is dropped or moved outside of a contract.";
    public override string Effect => "Code that still names it fails with 42P01 or 42703 from that moment, and what was in it is gone.";
    public override string Remedy => "Stop using it, and drop it in a migration with [Contract], which waits until no running code can know it any more.";
    public override bool JudgesPlainSql => true;

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        foreach (var migration in timeline.Migrations)
        {
            if (migration.Class.Phase == Phase.Contract) continue;
            foreach (var transition in migration.Transitions)
            {
                // With its replacement in the same migration it is another mistake, and SeparateExpandAndContract says so.
                if (Destruction.Of(transition, migration) is { } lost && !Destruction.IsReplaced(migration, lost))
                    yield return At(transition, Message(migration.Class, transition, lost), lost);
            }
        }
    }

    private static string Message(MigrationClass migration, Transition transition, Destruction lost)
    {
        var change = Paste.Change(lost.IsMove ? "move" : "drop", lost.Words);
        var line = lost.Statement is null ? "this statement" : $"{lost.Statement};";
        var expand = transition.Operation is DropColumn dropped && transition.Before.Find(dropped.Table)?.Find(dropped.Column) is { Nullable: false, Default: null } column
            ? $"{Declared.Expand(migration, change)} {Written.Open(transition, dropped.Table, column)}; so that new code can leave it out"
            : $"{Declared.Expand(migration, change)} {(migration.IsSql ? "without a statement" : "with an empty Up()")}, from which the wait counts";
        return $"{lost} {lost.Verb} outside a contract. Code that still uses it fails with {lost.SqlState} from that moment. " +
            $"Stop using it, then take two migrations: {expand}, and {Declared.Contract(migration, change)} with {line}";
    }
}
