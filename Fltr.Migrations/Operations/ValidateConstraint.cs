using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(ValidateConstraint), "validate constraint")]
public abstract partial record Operation;

/// <summary>VALIDATE CONSTRAINT: reads the rows while others read and write them.</summary>
public sealed record ValidateConstraint(Name Table, string Constraint) : Operation
{
    /// <inheritdoc />
    public override Transaction Transaction => Transaction.Own;

    /// <summary>A foreign key's target is locked only against changes of its definition.</summary>
    public override IEnumerable<Touch> Touches(Catalog before)
    {
        var touch = Touch.Alter(Table, LockMode.ShareUpdateExclusive);
        return before.Find(Table)?.Constraints.GetValueOrDefault(Constraint) is ForeignKey key && key.Target != Table
            ? [touch, Touch.Reference(key.Target, LockMode.RowShare)]
            : [touch];
    }

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Change(Table, table => table with
    {
        Constraints = table.Constraints.GetValueOrDefault(Constraint) switch
        {
            ForeignKey key => table.Constraints.SetItem(Constraint, key with { Validated = true }),
            Check check => table.Constraints.SetItem(Constraint, check with { Validated = true }),
            null => throw new CatalogException($"{Table} has no constraint {Constraint}.", SqlState.UndefinedObject),
            _ => throw new CatalogException($"{Constraint} of {Table} is no foreign key and no check: it is valid from the start.", SqlState.WrongObjectType),
        },
    });

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {Table} validate constraint {Constraint}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [];
}
