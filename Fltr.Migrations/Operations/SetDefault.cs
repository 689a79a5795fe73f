using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(SetDefault), "set default")]
public abstract partial record Operation;

/// <summary>ALTER COLUMN … SET DEFAULT: for rows to come; rows that are there keep their values.</summary>
public sealed record SetDefault(Name Table, string Column, string Expression) : Operation
{
    /// <summary>ONLY: not of the tables that inherit from it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Only { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => Descent.Change(before, Table, Only, t => t.Change(Column, c => c with { Default = Expression }));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {(Only ? "only " : ""):raw}{Table} alter column {Column} set default {Expression:raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before)
    {
        var column = before.Find(Table)?.Find(Column);
        if (column is null) return null;
        return column.Default is null ? [new DropDefault(Table, Column) { Only = Only }] : [this with { Expression = column.Default }];
    }
}
