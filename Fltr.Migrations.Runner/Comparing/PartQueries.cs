using Fltr.Migrations.Catalogs.Comparing;

namespace Fltr.Migrations.Runner.Comparing;

/// <summary>
/// One query a kind of object (PostgreSQL manual, chapter System Catalogs), each giving schema, table, name, position, members and backing
/// index. Definitions are the server's own texts, so that nobody has to know that <c>varchar</c> and <c>character varying</c> are one type.
/// Oids, owners, sizes and what belongs to an extension never appear.
/// </summary>
internal static class PartQueries
{
    public static IReadOnlyList<string> All { get; } =
    [
        Ordered(PartKind.Schema, Schemas), Ordered(PartKind.Extension, Extensions), Ordered(PartKind.Type, Types), Ordered(PartKind.Table, Tables),
        Ordered(PartKind.Column, Columns), Ordered(PartKind.Constraint, Constraints), Ordered(PartKind.Index, Indexes), Ordered(PartKind.Sequence, Sequences),
        Ordered(PartKind.Trigger, Triggers), Ordered(PartKind.Policy, Policies), Ordered(PartKind.Function, Functions), Ordered(PartKind.Other, Others),
    ];

    private const string Common = """
        with ns as (
          select oid, nspname from pg_catalog.pg_namespace
          where nspname !~ '^pg_' and nspname <> 'information_schema' and nspname <> all (string_to_array($1, ','))),
        ext as (select classid, objid from pg_catalog.pg_depend where deptype = 'e'),
        rel as (
          select c.*, n.nspname from pg_catalog.pg_class c join ns n on n.oid = c.relnamespace
          where not exists (select 1 from ext where classid = 'pg_catalog.pg_class'::regclass and objid = c.oid)),
        part (schema, tab, name, position, members, backing) as (
        """;

    private const string Schemas = "select nspname, null, nspname, 0, json_build_object('comment', obj_description(oid, 'pg_namespace')), null from ns where nspname <> 'public'";

    private const string Extensions = """
        select n.nspname, null, extname, 0, json_build_object('schema', n.nspname), null
        from pg_catalog.pg_extension x join pg_catalog.pg_namespace n on n.oid = x.extnamespace where extname <> 'plpgsql'
        """;

    private const string Types = """
        select n.nspname, null, t.typname, 0, json_build_object(
          'kind', case t.typtype when 'e' then 'an enum' when 'r' then 'a range' else 'a domain' end,
          'subtype', (select format_type(rngsubtype, null) from pg_catalog.pg_range where rngtypid = t.oid),
          'values', (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_catalog.pg_enum where enumtypid = t.oid),
          'type', case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod) end,
          'null', case when t.typtype = 'd' then case when t.typnotnull then 'forbidden' else 'allowed' end end,
          'default', t.typdefault,
          'checks', (select string_agg(quote_ident(conname) || ' ' || pg_get_constraintdef(oid), ', ' order by conname) from pg_catalog.pg_constraint where contypid = t.oid and contype = 'c'),
          'comment', obj_description(t.oid, 'pg_type')), null
        from pg_catalog.pg_type t join ns n on n.oid = t.typnamespace
        where t.typtype in ('e', 'd', 'r') and not exists (select 1 from ext where classid = 'pg_catalog.pg_type'::regclass and objid = t.oid)
        """;

    private const string Tables = """
        select nspname, null, relname, 0, json_build_object(
          'kind', case relkind when 'r' then 'a table' when 'p' then 'a partitioned table' when 'f' then 'a foreign table' when 'v' then 'a view' when 'c' then 'a composite type' else 'a materialized view' end,
          'inherits', (select string_agg(inhparent::regclass::text, ', ' order by inhseqno) from pg_catalog.pg_inherits where inhrelid = rel.oid),
          'access method', (select amname from pg_catalog.pg_am where oid = relam and relkind in ('r', 'm') and amname <> 'heap'),
          'filled', case when relkind = 'm' and not relispopulated then 'no' end,
          'unlogged', case when relpersistence = 'u' then 'on' end,
          'row security', case when relforcerowsecurity then 'forced' when relrowsecurity then 'on' end,
          'replica identity', case relreplident when 'f' then 'full' when 'n' then case when relkind in ('r', 'p') then 'nothing' end
            when 'i' then (select i.indexrelid::regclass::text from pg_catalog.pg_index i where i.indrelid = rel.oid and i.indisreplident) end,
          'options', (select string_agg(o, ', ') from unnest(reloptions) o where o !~ '^pg_'),
          'partition key', case when relkind = 'p' then pg_get_partkeydef(oid) end,
          'partition bound', pg_get_expr(relpartbound, oid),
          'definition', case when relkind in ('v', 'm') then pg_get_viewdef(oid) end,
          'comment', obj_description(oid, 'pg_class')), null
        from rel where relkind in ('r', 'p', 'f', 'v', 'm', 'c')
        """;

    // What begins with pg_ among the options is the server's own note, in 15.20 for one.
    private const string Columns = """
        select nspname, relname, attname, position::integer, json_build_object(
          'type', format_type(atttypid, atttypmod),
          'collation', coll,
          'null', case when attnotnull then 'forbidden' else 'allowed' end,
          'identity', case attidentity when 'a' then 'always' when 'd' then 'by default' end,
          'default', case when attgenerated = '' then expression end,
          'generated', case when attgenerated <> '' then expression end,
          'storage', case when storage then case attstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end end,
          'statistics', case when attstattarget > 0 then attstattarget::text end,
          'options', (select string_agg(o, ', ') from unnest(attoptions) o where o !~ '^pg_'),
          'comment', comment), null
        from (
          select r.nspname, r.relname, a.*, row_number() over (partition by r.oid order by a.attnum) as position,
            a.attstorage <> t.typstorage as storage, pg_get_expr(d.adbin, d.adrelid) as expression, col_description(r.oid, a.attnum) as comment,
            (select quote_ident(collname) from pg_catalog.pg_collation where oid = a.attcollation and a.attcollation <> t.typcollation) as coll
          from rel r join pg_catalog.pg_attribute a on a.attrelid = r.oid join pg_catalog.pg_type t on t.oid = a.atttypid
          left join pg_catalog.pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
          where r.relkind in ('r', 'p', 'f', 'v', 'm', 'c') and a.attnum > 0 and not a.attisdropped) columns
        """;

    // PostgreSQL 18 writes NOT NULL down as constraints: the columns show those, except that one may not be validated.
    private const string Constraints = """
        select nspname, relname, conname, 0, json_build_object('definition', pg_get_constraintdef(c.oid), 'comment', obj_description(c.oid, 'pg_constraint')),
          case when contype = 'u' then (select ' UNIQUE' || substr(pg_get_indexdef(i.oid), length('CREATE UNIQUE INDEX ' || quote_ident(i.relname)) + 1) from pg_catalog.pg_class i where i.oid = c.conindid) end
        from rel r join pg_catalog.pg_constraint c on c.conrelid = r.oid
        where contype in ('p', 'u', 'f', 'c', 'x') or contype = 'n' and not convalidated
        """;

    // The name is cut out, so that two indexes that differ in nothing else have equal definitions. The index of a constraint is in the constraint.
    private const string Indexes = """
        select nspname, r.relname, x.relname, 0, json_build_object(
          'definition', case when indisunique then ' UNIQUE' else '' end
            || substr(pg_get_indexdef(i.indexrelid), length('CREATE ' || case when indisunique then 'UNIQUE ' else '' end || 'INDEX ' || quote_ident(x.relname)) + 1),
          'state', case when i.indisvalid and i.indisready then null else 'invalid' end,
          'clustered', case when i.indisclustered then 'on' end, 'comment', obj_description(i.indexrelid, 'pg_class')), null
        from rel r join pg_catalog.pg_index i on i.indrelid = r.oid join pg_catalog.pg_class x on x.oid = i.indexrelid
        where not exists (select 1 from pg_catalog.pg_constraint where conindid = i.indexrelid and contype in ('p', 'u', 'x'))
        """;

    private const string Sequences = """
        select nspname, null, relname, 0, json_build_object(
          'type', format_type(seqtypid, null), 'start', seqstart::text, 'increment', seqincrement::text, 'minimum', seqmin::text, 'maximum', seqmax::text,
          'cache', seqcache::text, 'cycle', case when seqcycle then 'on' end, 'comment', obj_description(r.oid, 'pg_class'),
          'owner', (select quote_ident(t.nspname) || '.' || quote_ident(t.relname) || '.' || quote_ident(a.attname) from pg_catalog.pg_depend d join rel t on t.oid = d.refobjid
            join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
            where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = r.oid and d.deptype in ('a', 'i'))), null
        from rel r join pg_catalog.pg_sequence s on s.seqrelid = r.oid
        """;

    private const string Triggers = """
        select nspname, relname, tgname, 0, json_build_object(
          'definition', case when tgconstraint <> 0 then 'CONSTRAINT ' else '' end
            || substr(pg_get_triggerdef(t.oid), length('CREATE ' || case when tgconstraint <> 0 then 'CONSTRAINT ' else '' end || 'TRIGGER ' || quote_ident(tgname) || ' ') + 1),
          'enabled', case tgenabled when 'O' then null when 'D' then 'no' when 'R' then 'on replicas' else 'always' end,
          'comment', obj_description(t.oid, 'pg_trigger')), null
        from rel r join pg_catalog.pg_trigger t on t.tgrelid = r.oid where not tgisinternal
        """;

    private const string Policies = """
        select nspname, relname, polname, 0, json_build_object(
          'command', case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
          'combined', case when polpermissive then null else 'restrictive' end,
          'roles', (select string_agg(coalesce(rolname, 'public'), ', ' order by rolname) from unnest(polroles) role left join pg_catalog.pg_roles g on g.oid = role),
          'using', pg_get_expr(polqual, polrelid), 'check', pg_get_expr(polwithcheck, polrelid)), null
        from rel r join pg_catalog.pg_policy p on p.polrelid = r.oid
        """;

    // The constructors of a range type come and go with it.
    private const string Functions = """
        select n.nspname, null, proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', 0, json_build_object(
          'definition', case when prokind in ('f', 'p') then pg_get_functiondef(p.oid) else 'aggregate' end, 'comment', obj_description(p.oid, 'pg_proc')), null
        from pg_catalog.pg_proc p join ns n on n.oid = p.pronamespace
        where not exists (select 1 from ext where classid = 'pg_catalog.pg_proc'::regclass and objid = p.oid)
          and not exists (select 1 from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_proc'::regclass and d.objid = p.oid and d.deptype = 'i')
        """;

    // Event triggers and publications lie in no schema: they are everybody's.
    private const string Others = """
        select nspname, relname, rulename, 0, json_build_object('kind', 'rule', 'definition', pg_get_ruledef(w.oid),
          'enabled', case ev_enabled when 'O' then null when 'D' then 'no' when 'R' then 'on replicas' else 'always' end), null
        from rel r join pg_catalog.pg_rewrite w on w.ev_class = r.oid where rulename <> '_RETURN'
        union all
        select n.nspname, null, stxname, 0, json_build_object('kind', 'statistics', 'definition', pg_get_statisticsobjdef(s.oid)), null
        from pg_catalog.pg_statistic_ext s join ns n on n.oid = s.stxnamespace
        union all
        select n.nspname, null, oprname || '(' || coalesce(nullif(oprleft, 0)::regtype::text, 'none') || ', ' || coalesce(nullif(oprright, 0)::regtype::text, 'none') || ')', 0,
          json_build_object('kind', 'operator', 'definition', oprcode::text), null
        from pg_catalog.pg_operator o join ns n on n.oid = o.oprnamespace
        where not exists (select 1 from ext where classid = 'pg_catalog.pg_operator'::regclass and objid = o.oid)
        union all
        select 'public', null, evtname, 0, json_build_object('kind', 'event trigger', 'definition', evtevent || ' ' || evtfoid::regproc::text || coalesce(' ' || array_to_string(evttags, ', '), ''),
          'enabled', case evtenabled when 'O' then null when 'D' then 'no' when 'R' then 'on replicas' else 'always' end), null
        from pg_catalog.pg_event_trigger e where not exists (select 1 from ext where classid = 'pg_catalog.pg_event_trigger'::regclass and objid = e.oid)
        union all
        select 'public', null, pubname, 0, json_build_object('kind', 'publication', 'tables', case when puballtables then 'all' else
          (select string_agg(prrelid::regclass::text, ', ' order by prrelid::regclass::text) from pg_catalog.pg_publication_rel where prpubid = p.oid) end), null
        from pg_catalog.pg_publication p
        """;

    private static string Ordered(PartKind kind, string query) => $"""
        {Common}
        {query}
        ) select '{kind}', schema::text, tab::text, name::text, position, json_strip_nulls(members)::text, backing::text
        from part order by schema collate "C", tab collate "C" nulls first, position, name collate "C"
        """;
}
