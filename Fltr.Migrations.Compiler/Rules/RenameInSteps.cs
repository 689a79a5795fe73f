using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class RenameInSteps : Rule
{
    public override string Id => "FLTR2201";
    public override string Condition => "A table or column that running code may use gets another name in one step.";
    public override string Effect => "Code that says the old name fails with 42P01 or 42703 from that moment, and code that says the new one fails until then: no order of deployment helps.";
    public override string Remedy => "Add the new one, fill it, and drop the old one in a contract.";
    public override bool JudgesPlainSql => true;

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        foreach (var migration in timeline.Migrations)
        {
            foreach (var transition in migration.Transitions)
            {
                switch (transition.Operation)
                {
                    case RenameColumn renamed when !migration.Made.Column(renamed.Table, renamed.Column):
                        yield return At(transition, Column(transition, renamed), $"{renamed.Table}.{renamed.Column}");
                        break;
                    case RenameTable renamed when !migration.Made.Table(renamed.Table):
                        yield return At(transition, Table(transition, renamed), renamed.Table);
                        break;
                }
            }
        }
    }

    private static string Column(Transition transition, RenameColumn renamed)
    {
        var (table, from, to) = (renamed.Table, renamed.Column, renamed.To);
        var change = Paste.Change("rename", table.Local, from);
        return $"{table}.{from} becomes {to} in one step. Code that says {from} fails with 42703 from that moment, and code that says {to} fails until then. " +
            $"Take three migrations: {Declared.Expand(transition.Migration, change)} {Written.AddNullable(transition, table, to, transition.Before.Find(table)?.Find(from)?.Type)}; " +
            $"{Declared.Backfill(transition.Migration, change)} {Written.Fill(transition, table, to, from)}; " +
            $"{Declared.Contract(transition.Migration, change)} {Written.DropColumn(transition, table, from)};";
    }

    private static string Table(Transition transition, RenameTable renamed)
    {
        var (table, to) = (renamed.Table, renamed.Table.Sibling(renamed.To));
        var change = Paste.Change("rename", table.Local);
        var columns = transition.Before.Find(table)?.Columns ?? [];
        return $"{table} becomes {to.Local} in one step. Code that says {table.Local} fails with 42P01 from that moment, and code that says {to.Local} fails until then. " +
            $"Take three migrations: {Declared.Expand(transition.Migration, change)} {Written.CreateTable(transition, to, table)}; " +
            $"{Declared.Backfill(transition.Migration, change)} {Written.Copy(transition, table, to, [.. columns.Select(c => c.Name)])}; " +
            $"{Declared.Contract(transition.Migration, change)} {Written.DropTable(transition, table)};";
    }
}
