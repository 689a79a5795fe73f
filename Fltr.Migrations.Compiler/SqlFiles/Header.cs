namespace Fltr.Migrations.Compiler.SqlFiles;

/// <summary>What the header of a file declares: the same as the attributes of a class.</summary>
internal sealed record Header
{
    public string? Description { get; init; }
    public OwnerAttribute? Owner { get; init; }
    public ExpandAttribute? Expand { get; init; }
    public BackfillAttribute? Backfill { get; init; }
    public ContractAttribute? Contract { get; init; }
    public IrreversibleAttribute? Irreversible { get; init; }
    public DirectAttribute? Direct { get; init; }
    public TransactionBehavior Transaction { get; init; }
    public IReadOnlyList<TouchesAttribute> Touches { get; init; } = [];
    public IReadOnlyList<SuppressAttribute> Suppressions { get; init; } = [];
}
