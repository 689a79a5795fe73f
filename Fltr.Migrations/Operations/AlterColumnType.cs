using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(AlterColumnType), "alter column type")]
public abstract partial record Operation;

/// <summary>ALTER COLUMN … TYPE. Most changes write the whole table and its indexes under ACCESS EXCLUSIVE.</summary>
public sealed record AlterColumnType(Name Table, string Column, string Type) : Operation
{
    /// <summary>The expression that converts old values, SQL.</summary>
    public string? Using { get; init; }

    /// <summary>The new collation, SQL.</summary>
    public string? Collation { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => Numbering.OfType(
        Descent.Change(before, Table, t => t.Change(Column, c => c with { Type = Type, Collation = Collation })), Table, Column, Type);

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        var tail = "";
        if (Collation is not null) tail += $" collate {Collation}";
        if (Using is not null) tail += $" using {Using}";
        sql.Add($"alter table {Table} alter column {Column} type {Type + tail:raw}");
    }

    /// <summary>The old type; a conversion that the author wrote cannot be turned around.</summary>
    public override Seq<Operation>? Reverse(Catalog before)
    {
        if (Using is not null) return null;
        var column = before.Find(Table)?.Find(Column);
        return column is null ? null : [new AlterColumnType(Table, Column, column.Type) { Collation = column.Collation }];
    }
}
