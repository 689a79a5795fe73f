using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropDefault), "drop default")]
public abstract partial record Operation;

/// <summary>ALTER COLUMN … DROP DEFAULT.</summary>
public sealed record DropDefault(Name Table, string Column) : Operation
{
    /// <summary>ONLY: not of the tables that inherit from it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Only { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => Descent.Change(before, Table, Only, t => t.Change(Column, c => c with { Default = null }));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {(Only ? "only " : ""):raw}{Table} alter column {Column} drop default");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) =>
        before.Find(Table)?.Find(Column)?.Default is { } expression ? [new SetDefault(Table, Column, expression)] : [];
}
