using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class SayHowLongToWait : Rule
{
    public override string Id => "FLTR2106";
    public override string Condition => "The wait of a contract is not a length of time.";
    public override string Effect => "Nobody can tell when the contract may run.";
    public override string Remedy => "Write numbers with units, largest first: 48h, 14d, 30m, 45s, 1d12h.";
    public override bool JudgesOldMigrations => true;
    public override bool CanBeSuppressed => false;

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        foreach (var migration in timeline.Migrations)
        {
            if (migration.Class.Contract is { } contract && !Wait.TryParse(contract.After, out _))
                yield return At(migration.Class, contract.At(contract.Change), $"{Paste.Text(contract.After)} is no length of time. Write numbers with units, largest first: {(migration.Class.IsSql ? "after 48h, 14d, 30m, 45s, 1d12h" : "After = \"48h\", \"14d\", \"30m\", \"45s\", \"1d12h\"")}.");
        }
    }
}
