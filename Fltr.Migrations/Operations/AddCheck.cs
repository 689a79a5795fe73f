using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(AddCheck), "add check")]
public abstract partial record Operation;

/// <summary>ADD CHECK. Plain, it reads all rows under ACCESS EXCLUSIVE; online, later and under a weak lock.</summary>
public sealed record AddCheck(Name Table, Check Check) : Operation
{
    /// <inheritdoc />
    public override Name? RowsOf => Check.Validated ? Table : null;

    /// <inheritdoc />
    public override Precheck? Precheck => Check.Validated
        ? new(
            SqlText.Write($"select count(*) from (select 1 from {Table} where not ({Check.Expression:raw}) limit 1001) as found"),
            SqlText.Write($"select ctid::text from {Table} where not ({Check.Expression:raw}) limit 5"),
            $"rows of {Table} that break the check {Check.Name}",
            "Mend them first, in a migration before this one.")
        : null;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => Descent.Add(before, Table, Check);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {Table} add constraint {Check.Name} {ConstraintSql.Of(Check):raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new DropConstraint(Table, Check.Name)];

    /// <inheritdoc />
    public override Seq<Operation> Online(Catalog before) =>
    [
        this with { Check = Check with { Validated = false } },
        new ValidateConstraint(Table, Check.Name),
    ];
}
