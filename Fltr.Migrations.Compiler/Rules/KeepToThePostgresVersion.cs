using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class KeepToThePostgresVersion : Rule
{
    private const int NullsNotDistinct = 15;
    private const int RandomUuid = 13;

    public override string Id => "FLTR5101";
    public override string Condition => "An operation needs a newer PostgreSQL than the project says it runs on.";
    public override string Effect => "The older server refuses it.";
    public override string Remedy => "Write it without, or raise FltrMigrationsPostgresVersion.";

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        var oldest = timeline.Options.PostgresVersion;
        foreach (var transition in timeline.Transitions)
        {
            if (oldest < NullsNotDistinct && transition.Operation is (CreateIndex { Index.NullsNotDistinct: true } or AddUnique { Unique.NullsNotDistinct: true }))
                yield return At(transition, $"NULLS NOT DISTINCT needs PostgreSQL {NullsNotDistinct}, and this project runs on {oldest}. Write it without, or raise FltrMigrationsPostgresVersion.", transition.Operation);

            // PostgreSQL 12 has the function in an extension, and a project says nothing of versions at first: it may run on newer ones only.
            if (oldest < RandomUuid && !transition.Before.Extensions.ContainsKey("pgcrypto") && Defaults(transition.Operation).Any(d => d?.Contains("gen_random_uuid(", StringComparison.OrdinalIgnoreCase) == true))
                yield return At(transition, $"gen_random_uuid() is built in since PostgreSQL {RandomUuid}, and this project runs on {oldest}. Create the extension pgcrypto before, or raise FltrMigrationsPostgresVersion.", transition.Operation) with { Severity = Severity.Warning };
        }
    }

    private static IEnumerable<string?> Defaults(Operation operation) => operation switch
    {
        CreateTable create => create.Columns.Select(c => c.Default),
        AddColumn add => [add.Column.Default],
        SetDefault set => [set.Expression],
        _ => [],
    };
}
