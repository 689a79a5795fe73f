using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Runner.Live;

/// <summary>Columns. In an order they would take the server twice as long.</summary>
internal sealed class Columns : ILiveFamily
{
    public string Sql(int major) => """
        select attrelid, attnum::integer, attname::text, format_type(atttypid, atttypmod), attnotnull, attidentity::text, attgenerated::text, pg_get_expr(adbin, adrelid),
          attinhcount > 0 and not attislocal, cn.nspname::text, collname::text, atttypid, attcollation,
          attstorage <> typstorage or coalesce(attstattarget, -1) > 0 or (attoptions is not null and exists (select 1 from unnest(attoptions) o where o !~ '^pg_'))
        from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = relnamespace
        join pg_catalog.pg_attribute a on attrelid = c.oid and attnum > 0 and not attisdropped
        join pg_catalog.pg_type t on t.oid = atttypid
        left join pg_catalog.pg_attrdef on adrelid = attrelid and adnum = attnum
        left join pg_catalog.pg_collation l on l.oid = attcollation and attcollation <> typcollation
        left join pg_catalog.pg_namespace cn on cn.oid = collnamespace
        where relkind in ('r', 'p', 'f', 'v', 'm', 'c') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        """;

    public void Read(Rows row, LiveObjects objects)
    {
        var oid = row.Oid(0);
        var number = row.Number(1);
        var generated = row.Letter(6);
        var expression = row.TextOrNull(7);
        var relation = objects.Relations[oid];
        if (row.Flag(13)) objects.AddBeyond(relation.Name.Schema, $"storage of {relation.Name.Local}.{row.Text(2)}");
        relation.Add(new LiveColumn(number, row.Oid(11), row.Oid(12), new Column(row.Text(2), row.Text(3))
        {
            Nullable = !row.Flag(4),
            Identity = row.Letter(5) switch
            {
                'a' => Catalogs.Identity.Always,
                'd' => Catalogs.Identity.ByDefault,
                _ => Catalogs.Identity.None,
            },
            Default = generated == ' ' ? expression : null,
            Generated = generated == ' ' ? null : expression,
            Virtual = generated == 'v',
            Inherited = row.Flag(8),
            Collation = row.IsNull(10) ? null : Identifier.Printed(new Name(row.Text(9), row.Text(10))),
            Comment = objects.CommentOf(SystemTable.Relation, oid, number),
        }));
    }
}
