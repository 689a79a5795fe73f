using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Runner.Live;

/// <summary>Indexes, those of constraints too.</summary>
internal sealed class Indexes : ILiveFamily
{
    private const int Descending = 1;
    private const int NullsFirst = 2;

    // Of the definition only what follows the first bracket is needed, and of its keys only those that are expressions.
    public string Sql(int major) => $"""
        select indrelid, indexrelid, x.relname::text, amname::text, indisunique, indisvalid and indisready, indnkeyatts::integer, indkey::text, indoption::text, to_json(x.reloptions)::text,
          {(major >= 15 ? "indnullsnotdistinct" : "false")}, pg_get_expr(indpred, indrelid),
          substr(pg_get_indexdef(indexrelid), 1 + length('CREATE ' || case when indisunique then 'UNIQUE ' else '' end || 'INDEX ' || quote_ident(x.relname) || ' ON '
            || case when x.relkind = 'I' then 'ONLY ' else '' end || quote_ident(n.nspname) || '.' || quote_ident(r.relname) || ' USING ' || quote_ident(amname) || ' (')),
          case when indexprs is not null then (select json_agg(pg_get_indexdef(indexrelid, k, false) order by k) from generate_series(1, indnkeyatts::integer) k where indkey[k - 1] = 0) end::text,
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
        var text = new IndexKeyText(row.Text(12), row.Texts(13));
        var keys = numbers.Take(row.Number(6)).Select((number, i) => Key(relation, number, orders[i], text)).ToList();
        relation.Indexes[oid] = new Catalogs.Index(row.Text(2), [.. keys])
        {
            Method = row.Text(3),
            Unique = row.Flag(4),
            Invalid = !row.Flag(5),
            Include = relation.ColumnsOf(numbers.Skip(keys.Count)),
            Options = row.Options(9),
            NullsNotDistinct = row.Flag(10),
            Filter = row.TextOrNull(11),
            Tablespace = row.TextOrNull(14),
            Comment = objects.CommentOf(SystemTable.Relation, oid),
        };
    }

    private static IndexKey Key(Relation relation, int number, int order, IndexKeyText text)
    {
        var (expression, collation, operatorClass) = text.Next(isExpression: number == 0);
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
