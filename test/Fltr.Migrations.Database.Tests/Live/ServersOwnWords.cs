using Npgsql;

namespace Fltr.Migrations.Database.Tests.Live;

/// <summary>What a server prints of its objects with its own functions: a line a member, in the order of the texts.</summary>
internal static class ServersOwnWords
{
    public static async Task<IReadOnlyList<string>> OfAsync(NpgsqlConnection connection)
    {
        await using (var settings = new NpgsqlCommand("select set_config('search_path', '', false)", connection)) await settings.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(Sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(0));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private const string Sql = """
        with ns as (select oid, nspname::text from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'),
        ext as (select objid from pg_depend where deptype = 'e'),
        rel as (select c.*, nspname, nspname || '.' || relname as path from pg_class c join ns on ns.oid = relnamespace where c.oid not in (select objid from ext)),
        shown as (select c.oid, nspname, nspname || '.' || relname as path from pg_class c join pg_namespace n on n.oid = relnamespace),
        type as (select t.*, nspname || '.' || typname as path from pg_type t join ns on ns.oid = typnamespace where t.oid not in (select objid from ext)),
        line (path, members) as (
        select 'schemas ' || nspname, jsonb_build_object('is', 'there') from ns where oid not in (select objid from ext)
        union all select 'extensions ' || extname, jsonb_build_object('schema', nspname) from pg_extension x join ns on ns.oid = extnamespace
        union all select 'tables ' || path, jsonb_build_object('kind', case relkind when 'r' then 'table' when 'p' then 'partitioned' else 'foreign' end, 'unlogged', relpersistence = 'u', 'row_security', relrowsecurity,
          'options', reloptions, 'partition_key', pg_get_partkeydef(oid), 'partition_bound', pg_get_expr(relpartbound, oid), 'comment', obj_description(oid, 'pg_class'),
          'inherits', (select json_agg(path order by inhseqno) from pg_inherits join shown on shown.oid = inhparent where inhrelid = rel.oid)) from rel where relkind in ('r', 'p', 'f')
        union all select 'views ' || path, jsonb_build_object('materialized', relkind = 'm', 'populated', case when relkind = 'm' then relispopulated end, 'definition', pg_get_viewdef(oid), 'comment', obj_description(oid, 'pg_class')) from rel where relkind in ('v', 'm')
        union all select 'columns ' || path || ' ' || attname, case relkind when 'r' then jsonb_build_object('position', row_number() over (partition by rel.oid order by attnum), 'type', format_type(atttypid, atttypmod), 'not_null', attnotnull,
            'default', case attgenerated when '' then pg_get_expr(adbin, adrelid) end, 'generated', case when attgenerated <> '' then pg_get_expr(adbin, adrelid) end,
            'identity', case attidentity when 'a' then 'always' when 'd' then 'by default' end, 'collation', (select collname from pg_collation l where l.oid = attcollation and attcollation <> typcollation),
            'inherited', attinhcount > 0 and not attislocal, 'comment', col_description(rel.oid, attnum)) else jsonb_build_object('type', format_type(atttypid, atttypmod)) end
          from (select oid, path, case when relkind in ('p', 'f') then 'r' else relkind end as relkind from rel where relkind in ('r', 'p', 'f', 'v', 'm', 'c')) rel
          join pg_attribute on attrelid = rel.oid and attnum > 0 and not attisdropped join pg_type t on t.oid = atttypid left join pg_attrdef on adrelid = attrelid and adnum = attnum
        union all select 'constraints ' || path || ' ' || conname, jsonb_build_object('kind', case contype when 'p' then 'primary key' when 'u' then 'unique' when 'f' then 'foreign key' when 'c' then 'check' else 'exclude' end,
            'columns', (select json_agg(attname order by k) from unnest(conkey) with ordinality u (n, k) join pg_attribute on attrelid = conrelid and attnum = n), 'references', (select path from shown where shown.oid = confrelid),
            'definition', pg_get_constraintdef(c.oid), 'validated', convalidated, 'deferrable', condeferrable, 'deferred', condeferred) from pg_constraint c join rel on rel.oid = conrelid where contype in ('p', 'u', 'f', 'c', 'x')
        union all select 'indexes ' || path || ' ' || x.relname, jsonb_build_object('definition', pg_get_indexdef(indexrelid), 'unique', indisunique, 'primary', indisprimary, 'valid', indisvalid, 'method', amname, 'partial', indpred is not null,
            'constraint', exists (select 1 from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))) from pg_index join rel on rel.oid = indrelid join pg_class x on x.oid = indexrelid join pg_am m on m.oid = x.relam
        union all select 'triggers ' || path || ' ' || tgname, jsonb_build_object('definition', pg_get_triggerdef(t.oid), 'enabled', tgenabled) from pg_trigger t join rel on rel.oid = tgrelid where not tgisinternal
        union all select 'policies ' || path || ' ' || polname, jsonb_build_object('command', polcmd, 'permissive', polpermissive, 'using', pg_get_expr(polqual, polrelid), 'check', pg_get_expr(polwithcheck, polrelid)) from pg_policy join rel on rel.oid = polrelid
        union all select 'sequences ' || path, jsonb_build_object('type', format_type(seqtypid, null), 'start', seqstart, 'increment', seqincrement, 'min', seqmin, 'max', seqmax, 'cache', seqcache, 'cycle', seqcycle,
            'owned_by', (select path || '.' || attname from pg_depend join shown on shown.oid = refobjid join pg_attribute on attrelid = refobjid and attnum = refobjsubid where classid = 'pg_class'::regclass and objid = seqrelid and deptype in ('a', 'i')),
            'identity', exists (select 1 from pg_depend where classid = 'pg_class'::regclass and objid = seqrelid and deptype = 'i')) from pg_sequence join rel on rel.oid = seqrelid
        union all select 'enums ' || path, jsonb_build_object('values', (select json_agg(enumlabel order by enumsortorder) from pg_enum where enumtypid = type.oid)) from type where typtype = 'e'
        union all select 'domains ' || path, jsonb_build_object('type', format_type(typbasetype, typtypmod), 'not_null', typnotnull, 'default', typdefault) from type where typtype = 'd'
        union all select 'constraints ' || path || ' ' || conname, jsonb_build_object('definition', pg_get_constraintdef(c.oid), 'validated', convalidated) from pg_constraint c join type on type.oid = contypid where contype = 'c'
        union all select 'composites ' || path, jsonb_build_object('is', 'there') from rel where relkind = 'c'
        union all select 'routines ' || nspname || '.' || proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', jsonb_build_object('kind', case prokind when 'f' then 'function' when 'p' then 'procedure' when 'a' then 'aggregate' else 'window' end,
            'returns', pg_get_function_result(p.oid), 'language', lanname, 'body_md5', md5(prosrc)) from pg_proc p join ns on ns.oid = pronamespace join pg_language l on l.oid = prolang
          where p.oid not in (select objid from ext) and not exists (select 1 from pg_depend where objid = p.oid and deptype = 'i'))
        select path || ' ' || key || ': ' || coalesce(value, 'null') from line, jsonb_each_text(members)
        """;
}
