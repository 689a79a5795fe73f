with
 ext as (select classid, objid from pg_depend where deptype = 'e' and refclassid = 'pg_extension'::regclass and refobjid in (select oid from pg_extension where extname = '{extension}')),
 own as (select c.oid as class, p.oid as id from pg_class c join (
     select 'pg_type' as class, oid from pg_type where typnamespace = 'pg_catalog'::regnamespace
     union all select 'pg_proc', oid from pg_proc where pronamespace = 'pg_catalog'::regnamespace
     union all select 'pg_operator', oid from pg_operator where oprnamespace = 'pg_catalog'::regnamespace
     union all select 'pg_cast', oid from pg_cast where oid < 16384
     union all select 'pg_opclass', oid from pg_opclass where opcnamespace = 'pg_catalog'::regnamespace) p on c.relname = p.class and c.relnamespace = 'pg_catalog'::regnamespace
   where '{extension}' = '' and not exists (select from pg_depend e where e.classid = c.oid and e.objid = p.oid and e.deptype = 'e')
   union all select classid, objid from ext
   union all select 'pg_type'::regclass, oid from pg_type where '{extension}' = 'information_schema' and typnamespace = 'information_schema'::regnamespace
   union all select 'pg_class'::regclass, oid from pg_class where '{extension}' in ('', 'information_schema') and relnamespace = case '{extension}' when '' then 'pg_catalog' else 'information_schema' end::regnamespace),
 spelled as (select t.oid, case when t.typnamespace = 'pg_catalog'::regnamespace then t.typname else '@' || t.typname end as name from pg_type t)
select rtrim(line, E'\t') collate "C" from (
 select array_to_string(array['T', s.name, t.typtype::text, t.typcategory::text, t.typispreferred::int::text, (t.typcollation <> 0)::int::text, coalesce(a.name, ''), coalesce(e.name, ''), coalesce(b.name, ''), coalesce(r.name, ''), coalesce(m.name, ''), coalesce((select nullif(i.provolatile::text || o.provolatile::text, 'ii') from pg_proc i, pg_proc o where i.oid = t.typinput and o.oid = t.typoutput), '')], E'\t')
   from own join pg_type t on own.class = 'pg_type'::regclass and own.id = t.oid join spelled s on s.oid = t.oid
   left join spelled a on a.oid = t.typarray left join spelled e on e.oid = t.typelem left join spelled b on b.oid = t.typbasetype
   left join pg_range g on g.rngtypid = t.oid left join spelled r on r.oid = g.rngsubtype left join spelled m on m.oid = g.rngmultitypid
  where t.typtype <> 'c' and not (t.typelem <> 0 and t.typsubscript = 'array_subscript_handler'::regproc and exists (select from pg_type x where x.typarray = t.oid)) and t.typname !~ '^_pg_'
 union all
 select array_to_string(array['V', case when c.relnamespace <> 'pg_catalog'::regnamespace then '@' else '' end || c.relname,
     (select string_agg(a.attname || ':' || case when s.name ~ '^_pg_' then '_record' else s.name end, ',' order by a.attnum) from pg_attribute a join spelled s on s.oid = a.atttypid where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)], E'\t')
   from own join pg_class c on own.class = 'pg_class'::regclass and own.id = c.oid where c.relkind in ('r', 'v')
 union all
 select E'R\t' || r.extname from pg_extension x join pg_depend d on d.classid = 'pg_extension'::regclass and d.objid = x.oid and d.refclassid = 'pg_extension'::regclass join pg_extension r on r.oid = d.refobjid where x.extname = '{extension}'
 union all
 select array_to_string(array['F', case when p.pronamespace <> 'pg_catalog'::regnamespace then '@' else '' end || p.proname,
     case when p.prokind = 'a' then (select aggkind::text from pg_aggregate where aggfnoid = p.oid) else p.prokind::text end, r.name, p.proretset::int::text,
     (select coalesce(string_agg(a.name, ',' order by t.o), '') from unnest(p.proargtypes) with ordinality t(id, o) join spelled a on a.oid = t.id),
     (p.provariadic <> 0)::int::text, p.pronargdefaults::text,
     coalesce((select string_agg(coalesce(n, ''), ',' order by o) from unnest(p.proargnames) with ordinality n(n, o) where coalesce(p.proargmodes[o], 'i') in ('i', 'b', 'v')), ''),
     coalesce((select string_agg(coalesce(p.proargnames[o], '') || ':' || a.name, ',' order by o) from unnest(p.proallargtypes) with ordinality t(id, o) join spelled a on a.oid = t.id where p.proargmodes[o] in ('o', 'b', 't')), ''), coalesce(nullif(p.provolatile, 'i')::text, '')], E'\t')
   from own join pg_proc p on own.class = 'pg_proc'::regclass and own.id = p.oid join spelled r on r.oid = p.prorettype
  where 'internal'::regtype <> all (p.proargtypes) and r.name not in ('internal', 'trigger', 'event_trigger', 'language_handler', 'fdw_handler', 'index_am_handler', 'table_am_handler', 'tsm_handler')
 union all
 select array_to_string(array['O', case when o.oprnamespace <> 'pg_catalog'::regnamespace then '@' else '' end || o.oprname, coalesce(l.name, ''), r.name, x.name, coalesce((select nullif(f.provolatile, 'i')::text from pg_proc f where f.oid = o.oprcode), '')], E'\t')
   from own join pg_operator o on own.class = 'pg_operator'::regclass and own.id = o.oid left join spelled l on l.oid = o.oprleft join spelled r on r.oid = o.oprright join spelled x on x.oid = o.oprresult
 union all
 select array_to_string(array['C', s.name, t.name, c.castcontext::text, c.castmethod::text, coalesce(p.pronargs, 0)::text, coalesce(nullif(p.provolatile, 'i')::text, '')], E'\t')
   from own join pg_cast c on own.class = 'pg_cast'::regclass and own.id = c.oid join spelled s on s.oid = c.castsource join spelled t on t.oid = c.casttarget left join pg_proc p on p.oid = c.castfunc
 union all
 select array_to_string(array['K', m.amname::text, case when k.opcnamespace <> 'pg_catalog'::regnamespace then '@' else '' end || k.opcname, t.name, k.opcdefault::int::text], E'\t')
   from own join pg_opclass k on own.class = 'pg_opclass'::regclass and own.id = k.oid join pg_am m on m.oid = k.opcmethod join spelled t on t.oid = k.opcintype) lines(line)
 order by line collate "C"
