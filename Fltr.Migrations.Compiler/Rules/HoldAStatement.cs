using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class HoldAStatement : Rule
{
    public override string Id => "FLTR9104";
    public override string Condition => "An SQL file, or its way back, holds no statement.";
    public override string Effect => "The history says that something was changed or undone, and nothing was.";
    public override string Remedy => "Write the statements, or delete the file or its \"-- down\". Only an expand may be empty: a contract's wait counts from it.";
    public override bool CanBeSuppressed => false;

    public static Diagnostic For(MigrationClass migration) => new HoldAStatement().At(
        migration, migration.Source, $"{migration.Name} holds no statement: the history would say that it was applied, and nothing would have changed. Write it, or delete the file.");

    public static Diagnostic ForDown(MigrationClass migration, Source source) => new HoldAStatement().At(
        migration, source, $"The way back of {migration.Name} holds no statement: the history would say that it was undone, and nothing would be. Write what undoes it, or take \"-- down\" away and say why there is no way back: {Declared.Irreversible(migration)}.");
}
