using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(CreateTable), "create table")]
public abstract partial record Operation;

/// <summary>CREATE TABLE with its columns and primary key. Foreign keys, checks, unique constraints and indexes are operations of their own.</summary>
public sealed record CreateTable(Name Table, Seq<Column> Columns) : Operation
{
    /// <summary>The primary key.</summary>
    public PrimaryKey? PrimaryKey { get; init; }

    /// <summary>What else is said of it: storage, parents, partitions; null for a plain table.</summary>
    public TableTraits? Traits { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        if (before.HasRelation(Table)) throw new CatalogException($"The table {Table} exists already.", SqlState.DuplicateTable);
        if (!before.Schemas.Contains(Table.Schema)) throw new CatalogException($"There is no schema {Table.Schema} to make {Table} in. Begin with Create.Schema(\"{Table.Schema}\").", SqlState.InvalidSchemaName);

        var twice = Columns.GroupBy(c => c.Name).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new CatalogException($"{Table} names the column {twice.Key} twice.", SqlState.DuplicateColumn);

        var traits = Traits ?? TableTraits.None;
        var table = Descent.Below(before, new Table(Table, Columns) { Traits = traits with { Options = Storage.Of(traits.Options) } });
        if (PrimaryKey is not null) table = Keyed(table, PrimaryKey);

        var after = table.Columns.Aggregate(before.With(table), (catalog, column) => Numbering.Begin(catalog, Table, column));
        return traits.PartitionBound is null ? after : Partitions.Equip(after, traits.Inherits![0], Table);
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        var parts = Columns.Select(c => c.Definition()).ToList();
        if (PrimaryKey is not null) parts.Add(SqlText.Write($"constraint {PrimaryKey.Name} {ConstraintSql.Of(PrimaryKey):raw}"));
        sql.Add($"create {Head(Traits):raw}table {Table}{Body(Traits, string.Join(", ", parts)):raw}{Tail(Traits):raw}");
        foreach (var column in Columns.Where(c => c.Comment is not null)) sql.Add($"comment on column {Table}.{column.Name} is {column.Comment:text}");
    }

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new DropTable(Table)];

    /// <summary>A primary key makes its columns NOT NULL (manual 5.5.4).</summary>
    private static Table Keyed(Table table, PrimaryKey key)
    {
        foreach (var column in key.Columns) _ = table[column];
        Partitions.MustTellApart(table, key.Name, key.Columns);
        return table with
        {
            Columns = table.Columns.Change(c => key.Columns.Contains(c.Name), c => c with { Nullable = false }),
            Constraints = table.Constraints.Add(key.Name, key),
        };
    }

    private static string Head(TableTraits? traits) => traits switch
    {
        { Server: not null } => "foreign ",
        { Unlogged: true } => "unlogged ",
        _ => "",
    };

    private static string Body(TableTraits? traits, string parts)
    {
        var brackets = $" ({parts})";
        if (traits?.Inherits is not { Count: > 0 } parents) return brackets;
        if (traits.PartitionBound is null) return brackets + $" inherits ({string.Join(", ", parents.Select(NameJson.Format))})";
        return $" partition of {NameJson.Format(parents[0])}{(parts.Length == 0 ? "" : brackets)} {traits.PartitionBound}";
    }

    private static string Tail(TableTraits? traits)
    {
        var tail = "";
        if (traits?.PartitionKey is not null) tail += $" partition by {traits.PartitionKey}";
        if (traits?.Server is not null) tail += SqlText.Write($" server {traits.Server}");
        if (traits?.Options is { Count: > 0 } options) tail += $" with ({Storage.Sql(options)})";
        return tail;
    }
}
