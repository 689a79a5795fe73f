using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(AddUnique), "add unique")]
public abstract partial record Operation;

/// <summary>ADD UNIQUE. Plain, it builds its index under ACCESS EXCLUSIVE.</summary>
public sealed record AddUnique(Name Table, Unique Unique) : Operation
{
    /// <inheritdoc />
    public override Name? RowsOf => Table;

    /// <inheritdoc />
    public override Precheck? Precheck => Duplicates.Of(Table, Unique.Columns, Unique.NullsNotDistinct);

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => TableParts.Put(before, Table, Unique);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) =>
        sql.Add($"alter table {Table} add constraint {Unique.Name} unique {(Unique.NullsNotDistinct ? "nulls not distinct " : ""):raw}({Unique.Columns})");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new DropConstraint(Table, Unique.Name)];

    /// <inheritdoc />
    public override Seq<Operation> Online(Catalog before) =>
    [
        AttachIndex.Build(Table, Unique.Name, Unique.Columns, Unique.NullsNotDistinct),
        new AttachIndex(Table, Unique),
    ];
}
