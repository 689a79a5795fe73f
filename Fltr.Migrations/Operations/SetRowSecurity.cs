using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(SetRowSecurity), "set row security")]
public abstract partial record Operation;

/// <summary>ALTER TABLE … ENABLE, DISABLE, FORCE and NO FORCE ROW LEVEL SECURITY. Enabled without a policy, nobody but the owner sees a row.</summary>
public sealed record SetRowSecurity(Name Table) : Operation
{
    /// <summary>ENABLE or DISABLE.</summary>
    public bool? Enabled { get; init; }

    /// <summary>FORCE or NO FORCE: for the owner, too.</summary>
    public bool? Forced { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Change(Table, table => table with
    {
        Traits = table.Traits with { RowSecurity = Enabled ?? table.Traits.RowSecurity, ForceRowSecurity = Forced ?? table.Traits.ForceRowSecurity },
    });

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        if (Enabled is { } enabled) sql.Add($"alter table {Table} {(enabled ? "enable" : "disable"):raw} row level security");
        if (Forced is { } forced) sql.Add($"alter table {Table} {(forced ? "force" : "no force"):raw} row level security");
    }

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Find(Table) is { } table
        ? [this with { Enabled = Enabled is null ? null : table.Traits.RowSecurity, Forced = Forced is null ? null : table.Traits.ForceRowSecurity }]
        : null;
}
