using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(AddColumn), "add column")]
public abstract partial record Operation;

/// <summary>ALTER TABLE … ADD COLUMN. A constant default costs nothing (PostgreSQL 11); a volatile one writes the whole table.</summary>
public sealed record AddColumn(Name Table, Column Column) : Operation
{
    /// <inheritdoc />
    public override Name? RowsOf => Rewrites ? Table : null;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before[Table].Find(Column.Name) is null
        ? Numbering.Begin(Descent.Add(before, Table, Column), Table, Column)
        : throw new CatalogException($"{Table} has a column {Column.Name} already.", SqlState.DuplicateColumn);

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        sql.Add($"alter table {Table} add column {Column.Definition():raw}");
        if (Column.Comment is not null) sql.Add($"comment on column {Table}.{Column.Name} is {Column.Comment:text}");
    }

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new DropColumn(Table, Column.Name)];

    /// <summary>A volatile default is set for new rows first and filled into old ones in batches.</summary>
    public override Seq<Operation> Online(Catalog before)
    {
        if (!Rewrites || before.Find(Table)?.PrimaryKey is null) return [this];

        var bare = Column with { Default = null, Nullable = true };
        var added = new AddColumn(Table, bare);
        var filled = added.Apply(before);
        var fill = new BackfillColumns(Table, before[Table].PrimaryKey!.Columns, [new Assignment(Column.Name, Column.Default!)], SqlText.Write($"{Column.Name} is null"));
        Seq<Operation> required = Column.Nullable ? [] : new SetNotNull(Table, Column.Name).Online(filled);
        return [added, new SetDefault(Table, Column.Name, Column.Default!), fill, .. required];
    }

    private bool Rewrites => Column.Default is not null && Volatility.IsVolatile(Column.Default);
}
