using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(InheritTable), "inherit table")]
public abstract partial record Operation;

/// <summary>ALTER TABLE … INHERIT.</summary>
public sealed record InheritTable(Name Table, Name Parent) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table), Touch.Alter(Parent, LockMode.ShareUpdateExclusive)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        var parent = before[Parent];
        var table = before[Table];
        foreach (var column in parent.Columns) _ = table[column.Name];
        return before.With(Descent.Adopted(table, parent, isPartition: false) with { Traits = table.Traits with { Inherits = (table.Traits.Inherits ?? []).With(Parent) } });
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {Table} inherit {Parent}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new DisinheritTable(Table, Parent)];
}
