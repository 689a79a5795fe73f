using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(SetNotNull), "set not null")]
public abstract partial record Operation;

/// <summary>ALTER COLUMN … SET NOT NULL. Alone it reads all rows under ACCESS EXCLUSIVE; behind a validated check it reads none (manual, ALTER TABLE).</summary>
public sealed record SetNotNull(Name Table, string Column) : Operation
{
    /// <inheritdoc />
    public override Name? RowsOf => Table;

    /// <inheritdoc />
    public override Precheck? Precheck => new(
        SqlText.Write($"select count(*) from (select 1 from {Table} where {Column} is null limit 1001) as found"),
        SqlText.Write($"select ctid::text from {Table} where {Column} is null limit 5"),
        $"rows of {Table} whose {Column} is null",
        $"Fill them first: Backfill.Table(\"{Table.Local}\").Set(\"{Column}\", \"…\").Where(\"{Column} is null\").");

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => Descent.Change(before, Table, t => t.Change(Column, c => c with { Nullable = false }));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {Table} alter column {Column} set not null");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Find(Table)?.Find(Column) is { Nullable: true } ? [new DropNotNull(Table, Column)] : [];

    /// <inheritdoc />
    public override Seq<Operation> Online(Catalog before)
    {
        var check = new Check(Identifier.Truncate($"{Table.Local}_{Column}_not_null_check"), SqlText.Write($"{Column} is not null")) { Columns = [Column], Validated = false };
        return
        [
            new AddCheck(Table, check),
            new ValidateConstraint(Table, check.Name),
            this,
            new DropConstraint(Table, check.Name),
        ];
    }
}
