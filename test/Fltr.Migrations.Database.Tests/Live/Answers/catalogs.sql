create view v as select relname, relkind, reltuples from pg_class where relkind = 'r'; create view w as select c.relname, n.nspname, a.attname, format_type(a.atttypid, a.atttypmod) as type from pg_catalog.pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid where a.attnum > 0 and not a.attisdropped; create view x as select nosuch from pg_class; create view y as select * from pg_nosuch;

create view v as select table_name, column_name, data_type from information_schema.columns where table_schema = 'public' order by ordinal_position; create view w as select t.table_name, count(*) as n from information_schema.tables t left join information_schema.columns c using (table_schema, table_name) group by 1; create view x as select x.nosuch from information_schema.tables x;

create view v as select pid, usename, state, query, now() - query_start as age from pg_stat_activity where state <> 'idle'; create view w as select schemaname, relname, n_live_tup, pg_size_pretty(pg_total_relation_size(relid)) as size from pg_stat_user_tables order by n_dead_tup desc limit 10; create view l as select l.locktype, l.mode, a.query from pg_locks l join pg_stat_activity a on a.pid = l.pid where not l.granted;

create view v as select i.indexrelid::regclass as index, s.idx_scan from pg_stat_user_indexes s join pg_index i using (indexrelid) where idx_scan = 0 and i.indisunique is false; create view w as select rolname from pg_roles union all select nspname from pg_namespace; create view e as select t.typname, e.enumlabel from pg_type t join pg_enum e on e.enumtypid = t.oid; create view s as select name, setting from pg_settings where name like 'max%'; create view c as select conname, pg_get_constraintdef(oid) as def from pg_constraint where conrelid = 'v'::regclass; create view p as select proname, prosrc from pg_proc p where p.pronamespace = 'public'::regnamespace;

create extension pg_stat_statements; create view v as select query, calls, total_exec_time from pg_stat_statements order by total_exec_time desc;

create table t (a int, b text); create view v as select a from t tablesample system (10); create view w as select a from t as q tablesample bernoulli (2.5) repeatable (200) where b <> ''; create view x as select a from t tablesample nosuch (10);

create view v as select current_database() as d, current_user as u, current_schema as s, session_user as su, current_catalog as c, version() as v, pg_backend_pid() as p, txid_current() as t; create materialized view m as select datname, numbackends from pg_stat_database;

create view v as select * from pg_tables; create view w as select * from pg_indexes where schemaname = 'public'; create view x as select * from information_schema.referential_constraints; create view y as select (select count(*) from pg_class c where c.relnamespace = n.oid) as n from pg_namespace n;
