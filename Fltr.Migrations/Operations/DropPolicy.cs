using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropPolicy), "drop policy")]
public abstract partial record Operation;

/// <summary>DROP POLICY.</summary>
public sealed record DropPolicy(Name Table, string Policy) : Operation
{
    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Change(Table, table => table.Policies.ContainsKey(Policy)
        ? table with { Policies = table.Policies.Remove(Policy) }
        : throw new CatalogException($"{Table} has no policy {Policy}.", SqlState.UndefinedObject));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"drop policy {Policy} on {Table}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Find(Table)?.Policies.GetValueOrDefault(Policy) is { } policy ? [new CreatePolicy(Table, policy)] : null;
}
