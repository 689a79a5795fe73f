using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Folding;

/// <summary>An operation between two catalogs.</summary>
internal sealed class Transition(MigrationClass migration, Operation operation, Catalog before, Catalog after)
{
    public MigrationClass Migration { get; } = migration;

    public Operation Operation { get; } = operation;

    public Catalog Before { get; } = before;

    public Catalog After { get; } = after;

    /// <summary>What the operation uses, asked once for all rules.</summary>
    public IReadOnlyList<Touch> Touches => field ??= [.. Operation.Touches(Before)];

    public static IReadOnlyList<Transition> Of(MigrationClass migration, Recorded recorded)
    {
        var transitions = new Transition[recorded.Operations.Count];
        for (var i = 0; i < transitions.Length; i++) transitions[i] = new Transition(migration, recorded.Operations[i], recorded.Catalogs[i], recorded.Catalogs[i + 1]);
        return transitions;
    }
}
