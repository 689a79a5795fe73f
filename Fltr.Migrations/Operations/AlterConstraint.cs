using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(AlterConstraint), "alter constraint")]
public abstract partial record Operation;

/// <summary>ALTER CONSTRAINT: when a foreign key is checked.</summary>
public sealed record AlterConstraint(Name Table, string Constraint) : Operation
{
    /// <summary>DEFERRABLE.</summary>
    public bool Deferrable { get; init; }

    /// <summary>INITIALLY DEFERRED.</summary>
    public bool Deferred { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Change(Table, table => table.Constraints.GetValueOrDefault(Constraint) is ForeignKey key
        ? table with { Constraints = table.Constraints.SetItem(Constraint, key with { Deferrable = Deferrable || Deferred, Deferred = Deferred }) }
        : throw new CatalogException($"{Table} has no foreign key {Constraint}.", SqlState.UndefinedObject));

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        var when = Deferred ? "deferrable initially deferred" : Deferrable ? "deferrable" : "not deferrable";
        sql.Add($"alter table {Table} alter constraint {Constraint} {when:raw}");
    }

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Find(Table)?.Constraints.GetValueOrDefault(Constraint) is { } old
        ? [this with { Deferrable = old.Deferrable, Deferred = old.Deferred }]
        : null;
}
