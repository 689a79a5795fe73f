using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(AlterPolicy), "alter policy")]
public abstract partial record Operation;

/// <summary>ALTER POLICY: other roles or conditions. What it is for cannot be changed.</summary>
public sealed record AlterPolicy(Name Table, Policy Policy) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Change(Table, table => table.Policies.ContainsKey(Policy.Name)
        ? table with { Policies = table.Policies.SetItem(Policy.Name, Policy) }
        : throw new CatalogException($"{Table} has no policy {Policy.Name}.", SqlState.UndefinedObject));

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        var text = SqlText.Write($"alter policy {Policy.Name} on {Table} to {PolicySql.Roles(Policy):raw}");
        if (Policy.Using is not null) text += $" using ({Policy.Using})";
        if (Policy.Check is not null) text += $" with check ({Policy.Check})";
        sql.Add($"{text:raw}");
    }

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Find(Table)?.Policies.GetValueOrDefault(Policy.Name) is { } policy ? [new AlterPolicy(Table, policy)] : null;
}
