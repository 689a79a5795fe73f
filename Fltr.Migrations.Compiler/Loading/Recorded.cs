using Fltr.Migrations.Authoring;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Compiler.Loading;

/// <summary>What one run of Up() or Down() said.</summary>
/// <param name="Operations">In order.</param>
/// <param name="Catalogs">The catalog before each operation, and after the last.</param>
internal sealed record Recorded(Seq<Operation> Operations, IReadOnlyList<Catalog> Catalogs)
{
    /// <summary>The operations as their author said them: SQL is SQL here, whatever was understood of it.</summary>
    public Seq<Operation> Authored { get; init; } = Operations;

    public Seq<Assumption> Assumptions { get; init; } = [];

    /// <summary>The sentence that does not fit the catalog; what follows it was not recorded.</summary>
    public Problem? Problem { get; init; }

    /// <summary>The operation that does not fit, where the sentence got as far as to make one.</summary>
    public Operation? Misfit { get; init; }

    /// <summary>What the author's code threw.</summary>
    public Exception? Thrown { get; init; }

    public IReadOnlyList<NotUnderstood> NotUnderstood { get; init; } = [];

    public Catalog After => Catalogs[^1];
}

/// <summary>A statement of raw SQL that means nothing to us.</summary>
internal sealed record NotUnderstood(Source Source, string Text, string Problem);
