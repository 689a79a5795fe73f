using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(SetReplicaIdentity), "set replica identity")]
public abstract partial record Operation;

/// <summary>ALTER TABLE … REPLICA IDENTITY: which old values logical replication sees.</summary>
public sealed record SetReplicaIdentity(Name Table, ReplicaIdentity Identity) : Operation
{
    /// <summary>The index, where that decides.</summary>
    public string? Index { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Change(Table, table => table with { Traits = table.Traits with { ReplicaIdentity = Identity } });

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        var kind = Identity switch
        {
            ReplicaIdentity.Index => SqlText.Write($"using index {Index ?? ""}"),
            ReplicaIdentity.Full => "full",
            ReplicaIdentity.Nothing => "nothing",
            _ => "default",
        };
        sql.Add($"alter table {Table} replica identity {kind:raw}");
    }

    /// <summary>The catalog does not know which index it was.</summary>
    public override Seq<Operation>? Reverse(Catalog before) =>
        before.Find(Table) is { Traits.ReplicaIdentity: not ReplicaIdentity.Index } table ? [new SetReplicaIdentity(Table, table.Traits.ReplicaIdentity)] : null;
}
