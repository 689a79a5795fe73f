using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class KeepRowsAsTheyAre : Rule
{
    public override string Id => "FLTR1201";
    public override string Condition => "The type of an existing column changes in a way that writes every row anew.";
    public override string Effect => "The table and its indexes are written under ACCESS EXCLUSIVE: nobody reads or writes it until that is done.";
    public override string Remedy => "Add a column of the new type, fill it in a backfill, and drop the old one in a contract.";
    public override bool JudgesPlainSql => true;

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        foreach (var migration in timeline.Migrations)
        {
            foreach (var transition in migration.Transitions)
            {
                if (transition.Operation is not AlterColumnType altered || migration.Made.Column(altered.Table, altered.Column)) continue;

                var old = transition.Before.Find(altered.Table)?.Find(altered.Column);
                if (old is null || (altered.Using is null && old.Collation == altered.Collation && TypeChange.IsFree(old.Type, altered.Type))) continue;
                yield return At(transition, Message(transition, altered, old.Type), $"{altered.Table}.{altered.Column}");
            }
        }
    }

    private static string Message(Transition transition, AlterColumnType altered, string old)
    {
        var (table, column, to) = (altered.Table, altered.Column, $"{altered.Column}_new");
        var change = Paste.Change("retype", table.Local, column);
        var value = altered.Using ?? $"{column}::{altered.Type}";
        return $"{table}.{column} becomes {altered.Type} and was {old}: PostgreSQL writes all of {table} anew under ACCESS EXCLUSIVE, and nobody reads or writes it meanwhile. " +
            $"Take three migrations: {Declared.Expand(transition.Migration, change)} {Written.AddNullable(transition, table, to, altered.Type)}; " +
            $"{Declared.Backfill(transition.Migration, change)} {Written.Fill(transition, table, to, value)}; " +
            $"{Declared.Contract(transition.Migration, change)} {Written.DropColumn(transition, table, column)};";
    }
}
