using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DeleteOrphans), "delete orphans")]
public abstract partial record Operation;

/// <summary>DELETE of the rows that point at a row which is not there, so that a foreign key can be validated.</summary>
public sealed record DeleteOrphans(Name Table, Seq<string> Columns, Name Target, Seq<string> TargetColumns) : Operation
{
    /// <inheritdoc />
    public override Loss Loss => Loss.Data;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Write(Table), Touch.Read(Target)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        foreach (var column in Columns) _ = before[Table][column];
        foreach (var column in TargetColumns) _ = before[Target][column];
        return before;
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) =>
        sql.Add($"delete from {Table} as child where {Orphans.Condition(Columns, Target, TargetColumns):raw}");

    /// <summary>The rows are gone.</summary>
    public override Seq<Operation>? Reverse(Catalog before) => null;
}
