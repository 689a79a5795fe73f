using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropIdentity), "drop identity")]
public abstract partial record Operation;

/// <summary>ALTER COLUMN … DROP IDENTITY. INSERTs that leave the column out fail from then on.</summary>
public sealed record DropIdentity(Name Table, string Column) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => Numbering.End(before.Change(Table, t => t.Change(Column, c => c with { Identity = Identity.None })), Table, Column);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {Table} alter column {Column} drop identity");

    /// <summary>The numbering, beginning anew: the sequence's last value went with it.</summary>
    public override Seq<Operation>? Reverse(Catalog before) =>
        before.Find(Table)?.Find(Column) is { Identity: not Identity.None } column ? [new SetIdentity(Table, Column, column.Identity)] : [];
}
