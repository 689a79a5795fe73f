using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropNotNull), "drop not null")]
public abstract partial record Operation;

/// <summary>ALTER COLUMN … DROP NOT NULL. Readers that expect a value must be ready for null.</summary>
public sealed record DropNotNull(Name Table, string Column) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => Descent.Change(before, Table, t => t.Change(Column, c => c with { Nullable = true }));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {Table} alter column {Column} drop not null");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Find(Table)?.Find(Column) is { Nullable: false } ? [new SetNotNull(Table, Column)] : [];
}
