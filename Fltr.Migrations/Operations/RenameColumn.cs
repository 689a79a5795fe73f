using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(RenameColumn), "rename column")]
public abstract partial record Operation;

/// <summary>ALTER TABLE … RENAME COLUMN.</summary>
public sealed record RenameColumn(Name Table, string Column, string To) : Operation
{
    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => Moves.Column(before, Table, Column, To);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {Table} rename column {Column} to {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new RenameColumn(Table, To, Column)];
}
