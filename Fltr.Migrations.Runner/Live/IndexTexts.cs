using Npgsql;

namespace Fltr.Migrations.Runner.Live;

/// <summary>What the server prints of those indexes of which its tables do not say all that is needed: it takes long over it.</summary>
internal sealed class IndexTexts : ILiveFamily
{
    // Of the definition only what follows the first bracket is needed, and of its keys only those that are expressions.
    public string Sql(int major) => """
        select indexrelid,
          substr(pg_get_indexdef(indexrelid), 1 + length('CREATE ' || case when indisunique then 'UNIQUE ' else '' end || 'INDEX ' || quote_ident(x.relname) || ' ON '
            || case when x.relkind = 'I' then 'ONLY ' else '' end || quote_ident(n.nspname) || '.' || quote_ident(r.relname) || ' USING ' || quote_ident(amname) || ' (')),
          case when indexprs is not null then (select json_agg(pg_get_indexdef(indexrelid, k, false) order by k) from generate_series(1, indnkeyatts::integer) k where indkey[k - 1] = 0) end::text
        from pg_catalog.pg_index i join pg_catalog.pg_class r on r.oid = indrelid join pg_catalog.pg_namespace n on n.oid = r.relnamespace
        join pg_catalog.pg_class x on x.oid = indexrelid join pg_catalog.pg_am m on m.oid = x.relam
        where indexrelid = any (string_to_array($1, ',')::oid[])
        """;

    public NpgsqlParameter Parameter(LiveObjects objects) => new NpgsqlParameter<string> { TypedValue = string.Join(',', objects.Unprinted.Keys) };

    public void Read(Rows row, LiveObjects objects) => objects.Unprinted[row.Oid(0)](new IndexKeyText(row.Text(1), row.Texts(2)));
}
