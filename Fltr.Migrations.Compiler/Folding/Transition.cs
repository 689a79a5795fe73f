using Fltr.Migrations.Authoring;
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

    /// <summary>Whether its author wrote SQL: a file of it, or a sentence that runs some.</summary>
    public bool IsSql => Migration.IsSql || Operation.Source.Api is nameof(ExecuteRoot.Sql) or nameof(ExecuteRoot.Script) or nameof(ExecuteRoot.EmbeddedScript);

    /// <summary>What the operation uses, asked once for all rules.</summary>
    public IReadOnlyList<Touch> Touches => field ??= [.. Operation.Touches(Before)];

    public static IReadOnlyList<Transition> Of(MigrationClass migration, Recorded recorded)
    {
        var transitions = new Transition[recorded.Operations.Count];
        for (var i = 0; i < transitions.Length; i++) transitions[i] = new Transition(migration, recorded.Operations[i], recorded.Catalogs[i], recorded.Catalogs[i + 1]);
        return transitions;
    }
}
