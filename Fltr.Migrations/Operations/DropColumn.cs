using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropColumn), "drop column")]
public abstract partial record Operation;

/// <summary>ALTER TABLE … DROP COLUMN. Indexes and constraints that name the column go with it.</summary>
public sealed record DropColumn(Name Table, string Column) : Operation
{
    /// <summary>CASCADE: views and foreign keys that need the column go, too.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Cascade { get; init; }

    /// <summary>ONLY: those that inherit it keep it as their own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Only { get; init; }

    /// <inheritdoc />
    public override Loss Loss => Loss.Code | Loss.Data;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before)
    {
        var targets = before.Find(Table)?.Constraints.Values.OfType<ForeignKey>().Where(k => k.Columns.Contains(Column) && k.Target != Table).Select(k => k.Target) ?? [];
        return [Touch.Alter(Table), .. targets.Distinct().Select(t => Touch.Reference(t, LockMode.AccessExclusive))];
    }

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        _ = before[Table] is { Seen: true } seen ? seen[Column] : null;
        return Operations.Cascade.Column(Only ? Descent.Emancipated(before, Table, Column) : before, Table, Column, Cascade);
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {(Only ? "only " : ""):raw}{Table} drop column {Column}{(Cascade ? " cascade" : ""):raw}");

    /// <summary>The empty column, at the table's end. NOT NULL without a default comes back nullable: there are no values to fill it with.</summary>
    public override Seq<Operation>? Reverse(Catalog before)
    {
        var table = before.Find(Table);
        var column = table?.Find(Column);
        if (table is null || column is null) return null;

        var fillable = column.Nullable || column.Default is not null || column.Identity != Identity.None || column.Generated is not null;
        return
        [
            .. TableParts.SerialsOf(before, table, Column),
            new AddColumn(Table, fillable ? column : column with { Nullable = true }),
            .. TableParts.OwnersOf(before, table, Column),
            .. TableParts.OfColumn(table, Column),
        ];
    }
}
