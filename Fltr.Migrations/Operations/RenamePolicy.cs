using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(RenamePolicy), "rename policy")]
public abstract partial record Operation;

/// <summary>ALTER POLICY … RENAME TO.</summary>
public sealed record RenamePolicy(Name Table, string Policy, string To) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Change(Table, table =>
    {
        if (!table.Policies.TryGetValue(Policy, out var policy)) throw new CatalogException($"{Table} has no policy {Policy}.", SqlState.UndefinedObject);
        if (table.Policies.ContainsKey(To)) throw new CatalogException($"{Table} has a policy {To} already.", SqlState.DuplicateObject);
        return table with { Policies = table.Policies.Remove(Policy).Add(To, policy with { Name = To }) };
    });

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter policy {Policy} on {Table} rename to {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new RenamePolicy(Table, To, Policy)];
}
