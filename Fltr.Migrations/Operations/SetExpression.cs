using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(SetExpression), "set expression")]
public abstract partial record Operation;

/// <summary>ALTER COLUMN … SET EXPRESSION: a generated column is computed anew, which writes the whole table (PostgreSQL 17).</summary>
public sealed record SetExpression(Name Table, string Column, string Expression) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => Descent.Change(before, Table, t => t.Change(Column, c => c with { Generated = Expression }));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {Table} alter column {Column} set expression as ({Expression:raw})");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Find(Table)?.Find(Column)?.Generated is { } old ? [new SetExpression(Table, Column, old)] : null;
}
