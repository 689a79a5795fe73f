using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>
/// One batch of a backfill. <c>$1</c> is the key after which it begins (text[], null at the start), <c>$2</c> how many rows it takes (bigint).
/// </summary>
/// <param name="Sql">The statement. It returns one row: the last key as a text[] constant (null when there was nothing left), how many rows were taken, how many changed.</param>
/// <param name="Rows">A query that estimates the rows of the table, one number.</param>
public sealed record Batch(string Sql, string Rows);

internal static class Batches
{
    public static Batch Write(Table table, Seq<string> key, string? where, string change)
    {
        if (key.Count == 0) throw new CatalogException($"{table.Name} has no primary key, so a backfill has nothing to go along. Give it one first.");

        var after = string.Join(", ", key.Select((k, i) => $"($1::text[])[{i + 1}]::{table[k].Type}"));
        var condition = SqlText.Write($"($1::text[] is null or ({key}) > ({after:raw}))") + (where is null ? "" : $" and ({where})");
        var last = string.Join(", ", key.Select(k => SqlText.Write($"{k}::text")));
        var backwards = string.Join(", ", key.Select(k => SqlText.Write($"{k} desc")));
        return new Batch(
            SqlText.Write($"with batch as materialized (select {key} from {table.Name} where {condition:raw} order by {key} limit $2), ") +
            SqlText.Write($"changed as ({change:raw} returning 1) ") +
            SqlText.Write($"select (select array[{last:raw}]::text from batch order by {backwards:raw} limit 1), (select count(*) from batch), (select count(*) from changed)"),
            SqlText.Write($"select greatest(reltuples, 0)::bigint from pg_catalog.pg_class where oid = {Identifier.Quote(table.Name.Schema) + "." + Identifier.Quote(table.Name.Local):text}::regclass"));
    }
}
