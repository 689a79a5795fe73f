using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(RenameConstraint), "rename constraint")]
public abstract partial record Operation;

/// <summary>ALTER TABLE … RENAME CONSTRAINT. The index of a key gets the name, too.</summary>
public sealed record RenameConstraint(Name Table, string Constraint, string To) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => Moves.Constraint(before, Table, Constraint, To);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {Table} rename constraint {Constraint} to {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new RenameConstraint(Table, To, Constraint)];
}
