using Fltr.Migrations.Compiler.SqlFiles;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Compiler.Loading;

/// <summary>A migration as its class and attributes, or the header of its file, declare it, before anything of it has run.</summary>
internal sealed record MigrationClass(IWritten Written, MigrationAttribute Migration)
{
    public OwnerAttribute? Owner { get; init; }
    public ExpandAttribute? Expand { get; init; }
    public BackfillAttribute? Backfill { get; init; }
    public ContractAttribute? Contract { get; init; }
    public IrreversibleAttribute? Irreversible { get; init; }
    public DirectAttribute? Direct { get; init; }
    public IReadOnlyList<TouchesAttribute> Touches { get; init; } = [];
    public IReadOnlyList<SuppressAttribute> Suppressions { get; init; } = [];

    /// <summary>Whether its author wrote a Down().</summary>
    public bool HasDown { get; init; }

    /// <summary>Whether a part of what declares it was not understood: what rules say about the rest may be wrong.</summary>
    public bool IsMisread { get; init; }

    /// <summary>Where it is declared.</summary>
    public Source Source { get; init; }

    /// <summary>Whether its author writes SQL, and lines of a header where others write attributes.</summary>
    public bool IsSql => Written is WrittenFile;

    public long Version => Migration.Version;

    public string Name => Written.Name;

    public Phase Phase => Contract is not null ? Phase.Contract : Backfill is not null ? Phase.Backfill : Expand is not null ? Phase.Expand : Phase.None;

    public string? Change => Contract?.Change ?? Backfill?.Change ?? Expand?.Change;

    /// <summary>Where the change is named.</summary>
    public Source ChangeSource => Contract is not null ? Contract.At(Contract.Change) : Backfill is not null ? Backfill.At(Backfill.Change) : Expand is not null ? Expand.At(Expand.Change) : Source;

    /// <summary>How messages name it.</summary>
    public override string ToString() => $"{Version} {Name}";
}
