using System.IO.Enumeration;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class KeepForbiddenColumnsOut : Rule
{
    public override string Id => "FLTR3102";
    public override string Condition => "In the end a table has a column that [assembly: Forbid] keeps out of it.";
    public override string Effect => "The services agreed that such data lives elsewhere; with a second place for it nobody knows which one is true.";
    public override string Remedy => "Put the column where the agreement says. A table may have had it: only the catalog after all migrations is judged.";
    public override bool JudgesOldMigrations => true;

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        if (!timeline.Complete) yield break;
        foreach (var forbidden in timeline.Set.Forbidden)
        {
            foreach (var table in timeline.Final.Tables)
            {
                if (!Matches(forbidden.Table, table.Name.ToString())) continue;
                foreach (var column in table.Columns.Where(c => Matches(forbidden.Column, c.Name)))
                {
                    if (Adder(timeline, table.Name, column.Name) is not { } adder) continue;
                    var source = adder.Operation is CreateTable or AddColumn && column.Source.IsKnown ? column.Source : adder.Operation.Source;
                    yield return At(adder.Migration, source, $"{table.Name}.{column.Name} is forbidden ({forbidden.Table}.{forbidden.Column}): {forbidden.Because}.", $"{table.Name}.{column.Name}");
                }
            }
        }
    }

    private static bool Matches(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);

    private static Transition? Adder(Timeline timeline, Name table, string column) =>
        timeline.Transitions.LastOrDefault(t => t.Before.Find(table)?.Find(column) is null && t.After.Find(table)?.Find(column) is not null);
}
