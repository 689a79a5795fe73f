using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(AddUnique), "add unique")]
public abstract partial record Operation;

/// <summary>ADD UNIQUE. Plain, it builds its index under ACCESS EXCLUSIVE.</summary>
public sealed record AddUnique(Name Table, Unique Unique) : Operation
{
    /// <summary>ONLY: not on the partitions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Only { get; init; }

    /// <inheritdoc />
    public override Name? RowsOf => Table;

    /// <inheritdoc />
    public override Precheck? Precheck => Duplicates.Of(Table, Unique.Columns, Unique.NullsNotDistinct);

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        Partitions.MustTellApart(before[Table], Unique.Name, Unique.Columns);
        var after = TableParts.Put(before, Table, Unique);
        return Only ? after : Partitions.Spread(after, Table, Unique);
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {(Only ? "only " : ""):raw}{Table} add constraint {Unique.Name} {ConstraintSql.Of(Unique):raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new DropConstraint(Table, Unique.Name)];

    /// <inheritdoc />
    public override Seq<Operation> Online(Catalog before) => before[Table].Traits.PartitionKey is not null
        ? [this]
        :
        [
            AttachIndex.Build(Table, Unique.Name, Unique.Columns, Unique.Include, Unique.NullsNotDistinct),
            new AttachIndex(Table, Unique),
        ];
}
