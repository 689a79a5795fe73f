using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropConstraint), "drop constraint")]
public abstract partial record Operation;

/// <summary>DROP CONSTRAINT of any kind.</summary>
public sealed record DropConstraint(Name Table, string Constraint) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before)
    {
        var touch = Touch.Alter(Table);
        return before.Find(Table)?.Constraints.GetValueOrDefault(Constraint) is ForeignKey key && key.Target != Table
            ? [touch, Touch.Reference(key.Target, LockMode.AccessExclusive)]
            : [touch];
    }

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        var table = before[Table];
        var constraint = table.Constraints.GetValueOrDefault(Constraint);
        if (constraint is null && table.Seen) throw new CatalogException($"{Table} has no constraint {Constraint}.");
        if (constraint is PrimaryKey or Unique && before.ReferencesTo(Table).FirstOrDefault(r => r.Key.TargetColumns.Equals(constraint.Columns)) is { Key: not null } user)
        {
            throw new CatalogException($"{Constraint} of {Table} cannot be dropped: the foreign key {user.Key.Name} of {user.Table.Name} rests on it. Drop that first.");
        }

        return before.With(table with { Constraints = table.Constraints.Remove(Constraint) });
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {Table} drop constraint {Constraint}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) =>
        before.Find(Table)?.Constraints.GetValueOrDefault(Constraint) is { } constraint ? [TableParts.Add(Table, constraint)] : null;
}
