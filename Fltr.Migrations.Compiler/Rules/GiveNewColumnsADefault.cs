using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class GiveNewColumnsADefault : Rule
{
    public override string Id => "FLTR1101";
    public override string Condition => "A column that is NOT NULL and has no default is added to a table that an earlier migration made.";
    public override string Effect => "On a table with rows PostgreSQL refuses it with 23502; on an empty one, every INSERT of code that does not know the column fails with 23502 from then on.";
    public override string Remedy => "Give it a default, or add it nullable, fill it in a backfill, and make it NOT NULL in a contract.";
    public override bool JudgesPlainSql => true;

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        foreach (var migration in timeline.Migrations)
        {
            foreach (var transition in migration.Transitions)
            {
                if (transition.Operation is AddColumn { Column: var column } added && !migration.Made.Table(added.Table) && IsUnfilled(column))
                    yield return At(transition, Message(transition, added.Table, column), $"{added.Table}.{column.Name}");
            }
        }
    }

    private static bool IsUnfilled(Column column) => column is { Nullable: false, Default: null, Generated: null, Identity: Identity.None } && !IsSerial(column.Type);

    private static bool IsSerial(string type) => type.Contains("serial", StringComparison.OrdinalIgnoreCase);

    private static string Message(Transition transition, Name table, Column column) =>
        $"{table}.{column.Name} is NOT NULL and has no default. With rows in {table} PostgreSQL refuses it (23502), and INSERTs of code that does not know the column fail with it. " +
        $"Give it a value, {Written.WithDefault(transition, column.Type)}, or add it open, {Written.AddNullable(transition, table, column.Name, column.Type)}; " +
        $"and close it when a backfill has filled it: {Written.Close(transition, table, column)};";
}
