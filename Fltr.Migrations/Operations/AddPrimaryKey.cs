using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(AddPrimaryKey), "add primary key")]
public abstract partial record Operation;

/// <summary>ADD PRIMARY KEY. Its columns become NOT NULL.</summary>
public sealed record AddPrimaryKey(Name Table, PrimaryKey Key) : Operation
{
    /// <summary>ONLY: not on the partitions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Only { get; init; }

    /// <inheritdoc />
    public override Name? RowsOf => Table;

    /// <inheritdoc />
    public override Precheck? Precheck => Duplicates.Of(Table, Key.Columns, nullsNotDistinct: false);

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        if (before[Table].PrimaryKey is { } key) throw new CatalogException($"{Table} has a primary key already: {key.Name}.", SqlState.InvalidTableDefinition);
        Partitions.MustTellApart(before[Table], Key.Name, Key.Columns);
        var after = TableParts.Put(before, Table, Key);
        after = Descent.Change(after, Table, t => t with { Columns = t.Columns.Change(c => Key.Columns.Contains(c.Name), c => c with { Nullable = false }) });
        return Only ? after : Partitions.Spread(after, Table, Key);
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {(Only ? "only " : ""):raw}{Table} add constraint {Key.Name} {ConstraintSql.Of(Key):raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before)
    {
        var nullable = before.Find(Table)?.Columns.Where(c => c.Nullable && Key.Columns.Contains(c.Name)) ?? [];
        return [new DropConstraint(Table, Key.Name), .. nullable.Select(c => new DropNotNull(Table, c.Name))];
    }

    /// <summary>NOT NULL in its own online form, then an index built concurrently that the constraint takes over.</summary>
    public override Seq<Operation> Online(Catalog before)
    {
        if (before[Table].Traits.PartitionKey is not null) return [this];

        var nullable = before[Table].Columns.Where(c => c.Nullable && Key.Columns.Contains(c.Name));
        return
        [
            .. nullable.SelectMany(c => new SetNotNull(Table, c.Name).Online(before)),
            AttachIndex.Build(Table, Key.Name, Key.Columns, Key.Include, nullsNotDistinct: false),
            new AttachIndex(Table, Key),
        ];
    }
}
