using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Compiler.Loading;

/// <summary>A migration with what it does.</summary>
internal sealed class RecordedMigration(MigrationClass declared, Recorded up, Recorded? down)
{
    public MigrationClass Class { get; } = declared;

    /// <summary>Its operations, each with the catalog before and after it.</summary>
    public IReadOnlyList<Transition> Transitions { get; } = Transition.Of(declared, up);

    public Catalog Before { get; } = up.Catalogs[0];

    public Catalog After { get; } = up.After;

    public Seq<Assumption> Assumptions { get; } = up.Assumptions;

    public Recorded Up { get; } = up;

    /// <summary>What its author's own Down() said, where there is one.</summary>
    public Recorded? Down { get; } = down;

    /// <summary>What undoes it.</summary>
    public WayBack WayBack => field ??= WayBack.Of(this);

    /// <summary>What it made itself.</summary>
    public MadeHere Made => field ??= MadeHere.By(Transitions);

    public override string ToString() => Class.ToString();
}
