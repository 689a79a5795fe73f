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

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        if (before.Has(Table)) throw new CatalogException($"The table {Table} exists already.");
        if (!before.Schemas.Contains(Table.Schema)) throw new CatalogException($"There is no schema {Table.Schema} to make {Table} in. Begin with Create.Schema(\"{Table.Schema}\").");

        var twice = Columns.GroupBy(c => c.Name).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new CatalogException($"{Table} names the column {twice.Key} twice.");

        // A primary key makes its columns NOT NULL (manual 5.5.4).
        var table = new Table(Table, Columns.Change(c => PrimaryKey?.Columns.Contains(c.Name) == true, c => c with { Nullable = false }));
        if (PrimaryKey is null) return before.With(table);

        foreach (var column in PrimaryKey.Columns) _ = table[column];
        return before.With(table with { Constraints = table.Constraints.Add(PrimaryKey.Name, PrimaryKey) });
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        var parts = Columns.Select(c => c.Definition());
        if (PrimaryKey is not null) parts = parts.Append(SqlText.Write($"constraint {PrimaryKey.Name} primary key ({PrimaryKey.Columns})"));
        sql.Add($"create table {Table} ({string.Join(", ", parts):raw})");
        foreach (var column in Columns.Where(c => c.Comment is not null)) sql.Add($"comment on column {Table}.{column.Name} is {column.Comment:text}");
    }

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new DropTable(Table)];
}
