using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class SeparateExpandAndContract : Rule
{
    public override string Id => "FLTR2103";
    public override string Condition => "One migration makes the new and takes away the old: it has two phases, it drops something beside making its replacement, or it is a contract that makes tables or columns.";
    public override string Effect => "There is no moment at which old and new code can both run: what is deployed breaks when the migration is applied, or when it is not.";
    public override string Remedy => "Take a migration for each phase: expand, backfill, contract.";
    public override bool JudgesPlainSql => true;

    public override IEnumerable<Diagnostic> Check(Timeline timeline) => timeline.Migrations.SelectMany(Check);

    private IEnumerable<Diagnostic> Check(RecordedMigration migration)
    {
        var phases = Phases(migration.Class);
        if (phases.Count > 1) return [At(migration.Class, migration.Class.ChangeSource, $"{migration.Class.Name} is {string.Join(" and ", phases)} at once. Old code is broken in the moment in which new code becomes possible. Take a {(migration.Class.IsSql ? "file" : "class")}, with a version of its own, for each.")];
        return migration.Class.Phase == Phase.Contract ? MadeInAContract(migration) : DroppedBesideItsReplacement(migration);
    }

    private static List<string> Phases(MigrationClass migration)
    {
        var phases = new List<string>();
        if (migration.Expand is not null) phases.Add("expand");
        if (migration.Backfill is not null) phases.Add("backfill");
        if (migration.Contract is not null) phases.Add("contract");
        return phases;
    }

    private IEnumerable<Diagnostic> MadeInAContract(RecordedMigration migration)
    {
        var made = migration.Transitions.FirstOrDefault(t => t.Operation is CreateTable or AddColumn);
        if (made is null) return [];

        var name = made.Operation is AddColumn added ? $"{added.Table}.{added.Column.Name}" : $"{((CreateTable)made.Operation).Table}";
        return [At(made, $"The contract {migration.Class.Name} makes {name}. While it waits there is no {name}, and when it comes the old is gone: no code runs with both. Make it in a migration with {Declared.Expand(migration.Class, migration.Class.Change!)}.", name)];
    }

    private IEnumerable<Diagnostic> DroppedBesideItsReplacement(RecordedMigration migration)
    {
        foreach (var transition in migration.Transitions)
        {
            if (Destruction.Of(transition, migration) is not { } lost || !Destruction.IsReplaced(migration, lost)) continue;

            var change = migration.Class.Change ?? Paste.Change("replace", lost.Words);
            var line = lost.Statement is null ? "this statement" : $"{lost.Statement};";
            yield return At(transition,
                $"{lost} {lost.Verb} in the migration that makes what could replace it. Code that still uses it fails with {lost.SqlState} before new code can run. " +
                $"Keep the rest as {Declared.Expand(migration.Class, change)}, and write a later migration: {Declared.Contract(migration.Class, change)} with {line}",
                lost);
        }
    }
}
