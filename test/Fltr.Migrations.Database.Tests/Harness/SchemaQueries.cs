namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>
/// One query a kind of object, each giving one line of text an object (PostgreSQL manual, chapter 53). Positions are counted
/// without dropped columns. Oids, owners, sizes and what belongs to an extension never appear.
/// </summary>
internal static class SchemaQueries
{
    public const string Namespaces = """
        with ns as (
          select oid, nspname from pg_catalog.pg_namespace
          where nspname !~ '^pg_' and nspname <> 'information_schema' and nspname <> all (string_to_array($1, ','))),
        ext as (select classid, objid from pg_catalog.pg_depend where deptype = 'e'),
        rel as (
          select c.*, n.nspname, quote_ident(n.nspname) || '.' || quote_ident(c.relname) as path
          from pg_catalog.pg_class c join ns n on n.oid = c.relnamespace
          where not exists (select 1 from ext where classid = 'pg_catalog.pg_class'::regclass and objid = c.oid)),
        picture (path, line) as (
        """;

    public static IReadOnlyList<string> All { get; } = [.. new[] { Schemas, Extensions, Types, Relations, Columns, Constraints, Indexes, Sequences, Triggers, Policies, Functions }.Select(Ordered)];

    private const string Schemas = "select nspname, 'schema ' || quote_ident(nspname) from ns";

    private const string Extensions = """
        select extname, 'extension ' || extname || ' in ' || n.nspname
        from pg_catalog.pg_extension x join pg_catalog.pg_namespace n on n.oid = x.extnamespace where extname <> 'plpgsql'
        """;

    private const string Types = """
        select n.nspname || '.' || t.typname,
          case t.typtype
            when 'e' then 'enum ' || n.nspname || '.' || t.typname || ': '
              || (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_catalog.pg_enum where enumtypid = t.oid)
            else 'domain ' || n.nspname || '.' || t.typname || ': ' || format_type(t.typbasetype, t.typtypmod)
              || case when t.typnotnull then ' not null' else '' end || coalesce(' default ' || t.typdefault, '')
              || coalesce((select string_agg(' ' || conname || ' ' || pg_get_constraintdef(oid), '' order by conname) from pg_catalog.pg_constraint where contypid = t.oid and contype = 'c'), '')
          end
        from pg_catalog.pg_type t join ns n on n.oid = t.typnamespace
        where t.typtype in ('e', 'd') and not exists (select 1 from ext where classid = 'pg_catalog.pg_type'::regclass and objid = t.oid)
        """;

    private const string Relations = """
        select path,
          case relkind when 'r' then 'table ' when 'p' then 'partitioned table ' when 'f' then 'foreign table ' when 'v' then 'view ' else 'materialized view ' end || path
          || case when relpersistence = 'u' then ' unlogged' else '' end
          || case when relrowsecurity then ' row security' else '' end || case when relforcerowsecurity then ' forced' else '' end
          || coalesce(' with ' || array_to_string(reloptions, ', '), '')
          || case when relkind = 'p' then ' partition by ' || pg_get_partkeydef(oid) else '' end
          || coalesce(' ' || pg_get_expr(relpartbound, oid), '')
          || case when relkind in ('v', 'm') then E' as\n' || pg_get_viewdef(oid) else '' end
          || coalesce(' comment ' || quote_literal(obj_description(oid, 'pg_class')), '')
        from rel where relkind in ('r', 'p', 'f', 'v', 'm')
        """;

    private const string Columns = """
        select path || '.' || to_char(position, 'FM0000'),
          'column ' || path || '.' || position || ' ' || quote_ident(attname) || ' ' || format_type(atttypid, atttypmod)
          || case when coll is null then '' else ' collate ' || quote_ident(coll) end
          || case when attnotnull then ' not null' else '' end
          || case when attidentity = 'a' then ' identity always' when attidentity = 'd' then ' identity by default' else '' end
          || case when attgenerated <> '' then ' generated ' || expression else coalesce(' default ' || expression, '') end
          || coalesce(' comment ' || quote_literal(comment), '')
        from (
          select r.path, a.*, row_number() over (partition by r.oid order by a.attnum) as position,
            pg_get_expr(d.adbin, d.adrelid) as expression, col_description(r.oid, a.attnum) as comment,
            (select collname from pg_catalog.pg_collation where oid = a.attcollation and a.attcollation <> t.typcollation) as coll
          from rel r join pg_catalog.pg_attribute a on a.attrelid = r.oid join pg_catalog.pg_type t on t.oid = a.atttypid
          left join pg_catalog.pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
          where r.relkind in ('r', 'p', 'f', 'v', 'm', 'c') and a.attnum > 0 and not a.attisdropped) columns
        """;

    // PostgreSQL 18 writes NOT NULL down as constraints: the columns show those, except that one may not be validated.
    private const string Constraints = """
        select path || ' ' || conname, 'constraint ' || path || ' ' || quote_ident(conname) || ' ' || pg_get_constraintdef(c.oid)
          || case when convalidated then '' else ' (not validated)' end
        from rel r join pg_catalog.pg_constraint c on c.conrelid = r.oid
        where contype in ('p', 'u', 'f', 'c', 'x') or contype = 'n' and not convalidated
        """;

    private const string Indexes = """
        select path || ' ' || x.relname, 'index ' || pg_get_indexdef(i.indexrelid)
          || case when i.indisvalid and i.indisready then '' else ' (invalid)' end || case when i.indisreplident then ' replica identity' else '' end
        from rel r join pg_catalog.pg_index i on i.indrelid = r.oid join pg_catalog.pg_class x on x.oid = i.indexrelid
        """;

    private const string Sequences = """
        select path, 'sequence ' || path || ' ' || format_type(seqtypid, null) || ' start ' || seqstart || ' increment ' || seqincrement
          || ' min ' || seqmin || ' max ' || seqmax || ' cache ' || seqcache || case when seqcycle then ' cycle' else '' end
          || coalesce((select ' owned by ' || t.path || '.' || quote_ident(a.attname) from pg_catalog.pg_depend d join rel t on t.oid = d.refobjid
               join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
               where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = r.oid and d.deptype in ('a', 'i')), '')
        from rel r join pg_catalog.pg_sequence s on s.seqrelid = r.oid
        """;

    private const string Triggers = """
        select path || ' ' || tgname, 'trigger ' || pg_get_triggerdef(t.oid) || case when tgenabled = 'O' then '' else ' (' || tgenabled::text || ')' end
        from rel r join pg_catalog.pg_trigger t on t.tgrelid = r.oid where not tgisinternal
        """;

    private const string Policies = """
        select path || ' ' || polname, 'policy ' || quote_ident(polname) || ' on ' || path || ' for ' || polcmd::text || case when polpermissive then '' else ' restrictive' end
          || ' to ' || (select string_agg(coalesce(rolname, 'public'), ', ' order by rolname) from unnest(polroles) role left join pg_catalog.pg_roles g on g.oid = role)
          || coalesce(' using ' || pg_get_expr(polqual, polrelid), '') || coalesce(' check ' || pg_get_expr(polwithcheck, polrelid), '')
        from rel r join pg_catalog.pg_policy p on p.polrelid = r.oid
        """;

    private const string Functions = """
        select n.nspname || '.' || proname || '(' || pg_get_function_identity_arguments(p.oid) || ')',
          case when prokind in ('f', 'p') then pg_get_functiondef(p.oid)
               else 'aggregate ' || n.nspname || '.' || proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' end
        from pg_catalog.pg_proc p join ns n on n.oid = p.pronamespace
        where not exists (select 1 from ext where classid = 'pg_catalog.pg_proc'::regclass and objid = p.oid)
        """;

    private static string Ordered(string query) => $"\n{query}\n) select line::text from picture order by path collate \"C\", line collate \"C\"";
}
