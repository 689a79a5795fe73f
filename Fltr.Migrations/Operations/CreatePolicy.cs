using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(CreatePolicy), "create policy")]
public abstract partial record Operation;

/// <summary>CREATE POLICY.</summary>
public sealed record CreatePolicy(Name Table, Policy Policy) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Change(Table, table => table.Policies.ContainsKey(Policy.Name)
        ? throw new CatalogException($"{Table} has a policy {Policy.Name} already.", SqlState.DuplicateObject)
        : table with { Policies = table.Policies.Add(Policy.Name, Policy) });

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        var text = SqlText.Write($"create policy {Policy.Name} on {Table}");
        if (Policy.Restrictive) text += " as restrictive";
        if (Policy.Command != PolicyCommand.All) text += " for " + Policy.Command.ToString().ToLowerInvariant();
        if (Policy.Roles.Count > 0) text += $" to {PolicySql.Roles(Policy)}";
        if (Policy.Using is not null) text += $" using ({Policy.Using})";
        if (Policy.Check is not null) text += $" with check ({Policy.Check})";
        sql.Add($"{text:raw}");
    }

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new DropPolicy(Table, Policy.Name)];
}
