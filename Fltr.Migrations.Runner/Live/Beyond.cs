namespace Fltr.Migrations.Runner.Live;

/// <summary>
/// What a database has and the catalog has no word for, one row a thing with the schema it is in. Where there is some, only a comparison with
/// another database tells whether it is as it should be.
/// </summary>
internal sealed class Beyond : ILiveFamily
{
    public string Sql(int major) => $"""
        with rel as (select c.*, nspname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = relnamespace where nspname !~ '^pg_' and nspname <> 'information_schema' and relkind in ('r', 'p', 'f', 'v', 'm', 'c'))
        select nspname::text, 'rule ' || rulename from rel join pg_catalog.pg_rewrite w on ev_class = rel.oid where rulename <> '_RETURN'
        union all select nspname, 'statistics ' || stxname from pg_catalog.pg_statistic_ext join pg_catalog.pg_namespace n on n.oid = stxnamespace
        union all select nspname, 'operator ' || oprname from pg_catalog.pg_operator o join pg_catalog.pg_namespace n on n.oid = oprnamespace
          where o.oid >= 16384 and not exists (select 1 from pg_catalog.pg_depend where classid = 'pg_catalog.pg_operator'::regclass and objid = o.oid and deptype = 'e')
        union all select 'public', 'event trigger ' || evtname from pg_catalog.pg_event_trigger e
          where not exists (select 1 from pg_catalog.pg_depend where classid = 'pg_catalog.pg_event_trigger'::regclass and objid = e.oid and deptype = 'e')
        union all select 'public', 'publication ' || pubname from pg_catalog.pg_publication
        union all select nspname, 'default of ' || relname from rel join pg_catalog.pg_attrdef on adrelid = rel.oid where relkind = 'v'
        union all select nspname, 'access method of ' || relname from rel join pg_catalog.pg_am m on m.oid = relam where relkind in ('r', 'm') and amname <> 'heap'
        union all select nspname, 'replica identity of ' || relname from rel where relreplident = 'i'
        union all select nspname, 'clustered ' || relname from rel join pg_catalog.pg_index on indrelid = rel.oid where indisclustered
        union all select nspname, 'comment' from pg_catalog.pg_description join pg_catalog.pg_namespace n on n.oid = objoid where classoid = 'pg_catalog.pg_namespace'::regclass and nspname <> 'public'
        union all select nspname, 'comment' from pg_catalog.pg_description join pg_catalog.pg_trigger t on t.oid = objoid join rel on rel.oid = tgrelid where classoid = 'pg_catalog.pg_trigger'::regclass
        union all select nspname, 'comment' from pg_catalog.pg_description join rel on rel.oid = objoid where classoid = 'pg_catalog.pg_class'::regclass and objsubid > 0 and relkind in ('v', 'm', 'c')
        {(major >= 18 ? "union all select nspname, 'not null of ' || relname from rel join pg_catalog.pg_constraint on conrelid = rel.oid where contype = 'n' and not convalidated" : "")}
        """;

    public void Read(Rows row, LiveObjects objects) => objects.AddBeyond(row.Text(0), row.Text(1));
}
