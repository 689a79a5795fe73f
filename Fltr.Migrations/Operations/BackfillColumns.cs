using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(BackfillColumns), "backfill columns")]
public abstract partial record Operation;

/// <summary>Fills columns of rows that are there, in batches along the primary key, until no row matches.</summary>
public sealed record BackfillColumns(Name Table, Seq<string> Key, Seq<Assignment> Set, string Where) : Operation, IBatched
{
    /// <inheritdoc />
    public override Name? RowsOf => Table;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Write(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        var table = before[Table];
        if (table.Seen) foreach (var column in Set) _ = table[column.Column];
        return before;
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        var set = string.Join(", ", Set.Select(s => s.Sql()));
        sql.Add($"update {Table} set {set:raw} where {Where:raw}");
    }

    /// <summary>The columns are the expand's: its reverse takes them away, values and all.</summary>
    public override Seq<Operation>? Reverse(Catalog before) => [];

    /// <inheritdoc />
    public Batch Batch(Catalog before)
    {
        var set = string.Join(", ", Set.Select(s => s.Sql()));
        return Batches.Write(before[Table], Key, Where, SqlText.Write(
            $"update {Table} set {set:raw} where ({Key}) in (select {Key} from batch)"));
    }
}
