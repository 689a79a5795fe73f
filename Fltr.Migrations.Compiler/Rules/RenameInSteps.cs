using Fltr.Migrations.Catalogs;
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

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        foreach (var migration in timeline.Migrations)
        {
            foreach (var transition in migration.Transitions)
            {
                switch (transition.Operation)
                {
                    case RenameColumn renamed when !migration.Made.Column(renamed.Table, renamed.Column):
                        yield return At(transition, Column(renamed, transition.Before), $"{renamed.Table}.{renamed.Column}");
                        break;
                    case RenameTable renamed when !migration.Made.Table(renamed.Table):
                        yield return At(transition, Table(renamed, transition.Before), renamed.Table);
                        break;
                }
            }
        }
    }

    private static string Column(RenameColumn renamed, Catalog before)
    {
        var (table, from, to) = (renamed.Table, renamed.Column, renamed.To);
        var change = Paste.Change("rename", table.Local, from);
        return $"{table}.{from} becomes {to} in one step. Code that says {from} fails with 42703 from that moment, and code that says {to} fails until then. " +
            $"Take three migrations: [Expand(\"{change}\")] {Paste.AddNullable(table, to, before.Find(table)?.Find(from))} " +
            $"[Backfill(\"{change}\")] Backfill.{Paste.Table("Table", table)}.Set(\"{to}\", \"{from}\").Where(\"{to} is distinct from {from}\"); " +
            $"[Contract(\"{change}\", After = \"48h\")] Delete.Column(\"{from}\").{Paste.Table("FromTable", table)};";
    }

    private static string Table(RenameTable renamed, Catalog before)
    {
        var (table, to) = (renamed.Table, renamed.Table.Sibling(renamed.To));
        var change = Paste.Change("rename", table.Local);
        var columns = before.Find(table)?.Columns ?? [];
        var copied = columns.Count == 0 ? "…" : string.Join(", ", columns.Select(c => Paste.Text(c.Name)));
        return $"{table} becomes {to.Local} in one step. Code that says {table.Local} fails with 42P01 from that moment, and code that says {to.Local} fails until then. " +
            $"Take three migrations: [Expand(\"{change}\")] Create.{Paste.Table("Table", to)}… with the same columns; " +
            $"[Backfill(\"{change}\")] Backfill.{Paste.Table("IntoTable", to)}.{Paste.Table("FromTable", table)}.Copy({copied}); " +
            $"[Contract(\"{change}\", After = \"48h\")] Delete.{Paste.Table("Table", table)};";
    }
}
