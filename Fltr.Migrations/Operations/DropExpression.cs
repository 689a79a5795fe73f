using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropExpression), "drop expression")]
public abstract partial record Operation;

/// <summary>ALTER COLUMN … DROP EXPRESSION: a generated column keeps its values and is a plain one (PostgreSQL 13).</summary>
public sealed record DropExpression(Name Table, string Column) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => Descent.Change(before, Table, t => t.Change(Column, c => c with { Generated = null, Virtual = false }));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {Table} alter column {Column} drop expression");

    /// <summary>No plain column can be made a generated one.</summary>
    public override Seq<Operation>? Reverse(Catalog before) => null;
}
