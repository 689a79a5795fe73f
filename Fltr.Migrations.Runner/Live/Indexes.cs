using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Runner.Live;

/// <summary>Indexes, those of constraints too.</summary>
internal sealed class Indexes : ILiveFamily
{
    private const int Descending = 1;
    private const int NullsFirst = 2;

    // The default class for text serves varchar, which has none (manual 11.10).
    private const uint Text = 25;
    private const uint Varchar = 1043;

    public string Sql(int major) => $"""
        select indrelid, indexrelid, x.relname::text, amname::text, indisunique, indisvalid and indisready, indnkeyatts::integer, indkey::text, indoption::text, to_json(x.reloptions)::text,
          {(major >= 15 ? "indnullsnotdistinct" : "false")}, pg_get_expr(indpred, indrelid), indclass::text, indcollation::text,
          (select spcname::text from pg_catalog.pg_tablespace s where s.oid = x.reltablespace)
        from pg_catalog.pg_index i join pg_catalog.pg_class r on r.oid = indrelid join pg_catalog.pg_namespace n on n.oid = r.relnamespace
        join pg_catalog.pg_class x on x.oid = indexrelid join pg_catalog.pg_am m on m.oid = x.relam
        where nspname !~ '^pg_' and nspname <> 'information_schema'
        """;

    public void Read(Rows row, LiveObjects objects)
    {
        var relation = objects.Relations[row.Oid(0)];
        var oid = row.Oid(1);
        var numbers = row.Numbers(7);
        var orders = row.Numbers(8);
        var keys = numbers[..row.Number(6)];
        var index = new Catalogs.Index(row.Text(2), [])
        {
            Method = row.Text(3),
            Unique = row.Flag(4),
            Invalid = !row.Flag(5),
            Include = relation.ColumnsOf(numbers.Skip(keys.Length)),
            Options = row.Options(9),
            NullsNotDistinct = row.Flag(10),
            Filter = row.TextOrNull(11),
            Tablespace = row.TextOrNull(14),
            Comment = objects.CommentOf(SystemTable.Relation, oid),
        };

        Complete(null);
        if (!IsPlain(relation, keys, row.Oids(12), row.Oids(13), objects)) objects.Unprinted[oid] = Complete;

        void Complete(IndexKeyText? text) => relation.Indexes[oid] = index with { Keys = [.. keys.Select((number, i) => Key(relation, number, orders[i], text))] };
    }

    /// <summary>Whether each key is a column with the collation and the operator class that it has anyhow.</summary>
    private static bool IsPlain(Relation relation, int[] keys, uint[] classes, uint[] collations, LiveObjects objects)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (relation.Find(keys[i]) is not { } column || collations[i] != column.Collation) return false;
            if (!objects.DefaultClasses.TryGetValue(classes[i], out var type) || type != (column.Type == Varchar ? Text : column.Type)) return false;
        }

        return true;
    }

    private static IndexKey Key(Relation relation, int number, int order, IndexKeyText? text)
    {
        var (expression, collation, operatorClass) = text?.Next(isExpression: number == 0) ?? default;
        return new IndexKey(number == 0 ? "" : relation.ColumnOf(number) ?? "")
        {
            Expression = expression,
            Collation = collation,
            OperatorClass = operatorClass,
            Descending = (order & Descending) != 0,
            Nulls = (order & (Descending | NullsFirst)) switch
            {
                NullsFirst => NullsOrder.First,
                Descending => NullsOrder.Last,
                _ => NullsOrder.Default,
            },
        };
    }
}
