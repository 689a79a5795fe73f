-- 13 RENAME COLUMN of a view
create view v as select 1 as a;
alter view v rename column a to b;

-- 13 DROP EXPRESSION
create table t (a int, b int generated always as (a * 2) stored);
alter table t alter b drop expression;

-- 13 WITH TIES
create table t (a int);
create view v as select a from t order by a fetch first 2 rows with ties;

-- 13 IS NORMALIZED
create table t (a text, check (a is nfc normalized));

-- 13 NORMALIZE
create table t (a text, check (normalize(a, NFC) = a));

-- 13 ALTER TYPE … SET
create type d;
create function d_in(cstring) returns d language internal immutable strict as 'textin';
create function d_out(d) returns cstring language internal immutable strict as 'textout';
create type d (input = d_in, output = d_out, like = text);
alter type d set (storage = extended);

-- 13 An operator class with parameters
create table t (a tsvector);
create index i on t using gist (a tsvector_ops (siglen = 100));

-- 13 SET STATISTICS of extended statistics
create table t (a int, b int);
create statistics s on a, b from t;
alter statistics s set statistics 100;

-- 13 NO DEPENDS ON EXTENSION
create function f() returns int language sql as 'select 1';
alter function f() no depends on extension plpgsql;

-- 13 DROP DATABASE … WITH (FORCE)
drop database if exists there_is_none with (force);

-- 13 VACUUM (PARALLEL)
create table t (a int);
vacuum (parallel 0) t;

-- 13 EXPLAIN (WAL)
explain (analyze, wal) select 1;

-- 13 The storage parameter deduplicate_items
create table t (a int);
create index i on t (a) with (deduplicate_items = off);

-- 13 The storage parameter autovacuum_vacuum_insert_threshold
create table t (a int) with (autovacuum_vacuum_insert_threshold = 1000);

-- 13 The option publish_via_partition_root of a publication
create publication p13 with (publish_via_partition_root = true);

-- 13 The storage parameter autovacuum_vacuum_insert_scale_factor
create table t (a int) with (autovacuum_vacuum_insert_scale_factor = 0.5);

-- 14 A body of SQL
create function f(a int) returns int language sql begin atomic select a; end;

-- 14 A body of SQL
create function f(a int) returns int language sql return a + 1;

-- 14 COMPRESSION
create table t (a text compression pglz);

-- 14 COMPRESSION
create table t (a text);
alter table t alter a set compression pglz;

-- 14 INCLUDING COMPRESSION
create table t (a text);
create table u (like t including compression);

-- 14 DETACH PARTITION … CONCURRENTLY
create table t (a int) partition by list (a);
create table u partition of t for values in (1);
alter table t detach partition u concurrently;

-- 14 CREATE OR REPLACE TRIGGER
create table t (a int);
create or replace trigger g before update on t for each row execute function suppress_redundant_updates_trigger();

-- 14 CREATE STATISTICS on an expression
create table t (a text);
create statistics s on lower(a) from t;

-- 14 The option multirange_type_name of a range
create type r as range (subtype = int, multirange_type_name = rs);

-- 14 An OUT parameter of a procedure
create procedure p(a int, out b int) language sql as 'select a';

-- 14 GROUP BY DISTINCT
create table t (a int, b int);
create view v as select a, count(*) from t group by distinct rollup (a), cube (a, b);

-- 14 SEARCH or CYCLE
create view v as with recursive q(a) as (select 1 union all select a + 1 from q where a < 5) search depth first by a set o select a from q;

-- 14 An alias of JOIN … USING
create table t (a int);
create view v as select j.a from t join t u using (a) as j;

-- 14 SUBSTRING … SIMILAR
create view v as select substring('abc' similar 'a#"b#"c' escape '#') as a;

-- 14 REINDEX (CONCURRENTLY)
create table t (a int primary key);
reindex (concurrently) table t;

-- 14 CLUSTER (VERBOSE)
create table t (a int constraint k primary key);
cluster (verbose) t using k;

-- 14 VACUUM (PROCESS_TOAST)
create table t (a int);
vacuum (process_toast false) t;

-- 14 INCLUDE of an spgist index
create table t (a text, b int);
create index i on t using spgist (a) include (b);

-- 14 REINDEX (TABLESPACE)
create table t (a int primary key);
reindex (tablespace pg_default) table t;

-- 15 NULLS NOT DISTINCT
create table t (a int);
create unique index i on t (a) nulls not distinct;

-- 15 NULLS NOT DISTINCT
create table t (a int unique nulls not distinct);

-- 15 A list of columns behind ON DELETE
create table t (a int, b int, primary key (a, b));
create table u (a int, b int, foreign key (a, b) references t on delete set null (b));

-- 15 MERGE
create table t (a int);
merge into t using (select 1 as b) s on s.b = t.a when not matched then insert values (1);

-- 15 The option security_invoker of a view
create view v with (security_invoker = true) as select 1 as a;

-- 15 The option security_invoker of a view
create view v as select 1 as a;
alter view v set (security_invoker = true);

-- 15 SET ACCESS METHOD
create table t (a int);
alter table t set access method heap;

-- 15 TABLES IN SCHEMA
create publication p15 for tables in schema public;

-- 15 A publication of some columns or rows
create table t (a int primary key, b int);
create publication p15_columns for table t (a);

-- 15 A publication of some columns or rows
create table t (a int primary key, b int);
create publication p15_rows for table t where (a > 1);

-- 15 An unlogged sequence
create unlogged sequence s;

-- 15 REFRESH COLLATION VERSION of a database
alter database template1 refresh collation version;

-- 15 GRANT ON PARAMETER
grant set on parameter work_mem to public;
revoke set on parameter work_mem from public;

-- 15 A scale that is negative or above the precision
create table t (a numeric(3, -2));

-- 15 A scale that is negative or above the precision
create table t (a numeric(3, 5));

-- 16 STORAGE in CREATE TABLE
create table t (a text storage external);

-- 16 SET STORAGE DEFAULT
create table t (a text);
alter table t alter a set storage default;

-- 16 CREATE STATISTICS without a name
create table t (a int, b int);
create statistics on a, b from t;

-- 16 A number with 0x, 0o, 0b or _
create table t (a int default 0x1f + 1);

-- 16 A number with 0x, 0o, 0b or _
create table t (a int default 1_000 + 1);

-- 16 A query in FROM without an alias
create view v as select a from (select 1 as a);

-- 16 IS JSON
create table t (a text, check (a is json));

-- 16 JSON_ARRAY
create view v as select json_array(1, 2) as a;

-- 16 JSON_OBJECT
create view v as select json_object('a': 1) as a;

-- 16 JSON_ARRAYAGG
create view v as select json_arrayagg(a) as b from (values (1)) t (a);

-- 16 JSON_OBJECTAGG
create view v as select json_objectagg('a': a) as b from (values (1)) t (a);

-- 16 SYSTEM_USER
create table t (a text default system_user);

-- 16 INHERIT of GRANT role
grant pg_read_all_data to pg_write_all_data with inherit false;
revoke pg_read_all_data from pg_write_all_data;

-- 16 VACUUM (BUFFER_USAGE_LIMIT)
create table t (a int);
vacuum (buffer_usage_limit '1MB') t;

-- 16 VACUUM (PROCESS_MAIN)
create table t (a int);
vacuum (process_main false) t;

-- 16 EXPLAIN (GENERIC_PLAN)
explain (generic_plan) select 1;

-- 16 VACUUM (SKIP_DATABASE_STATS)
create table t (a int);
vacuum (skip_database_stats) t;

-- 16 VACUUM (ONLY_DATABASE_STATS)
vacuum (only_database_stats);

-- 16 COPY (DEFAULT)
create table t (a int default 1);
copy t from '/dev/null' with (default '\D');

-- 16 SET of GRANT role
grant pg_read_all_data to pg_write_all_data with set false;
revoke pg_read_all_data from pg_write_all_data;

-- 17 MERGE … BY SOURCE
create table t (a int);
merge into t using (select 1 as b) s on s.b = t.a when not matched by source then delete;

-- 17 MERGE … RETURNING
create table t (a int);
merge into t using (select 1 as b) s on s.b = t.a when not matched then insert values (1) returning t.a;

-- 17 SET EXPRESSION
create table t (a int, b int generated always as (a * 2) stored);
alter table t alter b set expression as (a * 3);

-- 17 SET ACCESS METHOD DEFAULT
create table t (a int);
alter table t set access method default;

-- 17 JSON_TABLE
create view v as select a from json_table('[1]'::jsonb, '$[*]' columns (a int path '$'));

-- 17 JSON_EXISTS
create view v as select json_exists('{}'::jsonb, '$.a') as a;

-- 17 JSON_VALUE
create view v as select json_value('{}'::jsonb, '$.a') as a;

-- 17 JSON_QUERY
create view v as select json_query('{}'::jsonb, '$.a') as a;

-- 17 JSON_SCALAR
create view v as select json_scalar(1) as a;

-- 17 JSON_SERIALIZE
create view v as select json_serialize('{}'::json) as a;

-- 17 AT LOCAL
create view v as select now() at local as a;

-- 17 COPY (ON_ERROR)
create table t (a int);
copy t from '/dev/null' with (on_error ignore);

-- 17 COPY (LOG_VERBOSITY)
create table t (a int);
copy t from '/dev/null' with (log_verbosity verbose);

-- 17 MERGE_ACTION
create table t (a int);
merge into t using (select 1 as b) s on s.b = t.a when not matched then insert values (1) returning merge_action();

-- 17 EXPLAIN (MEMORY)
explain (memory) select 1;

-- 17 EXPLAIN (SERIALIZE)
explain (analyze, serialize text) select 1;

-- 17 The right MAINTAIN
create table t (a int);
grant maintain on t to public;

-- 17 SET STATISTICS DEFAULT
create table t (a int);
alter table t alter a set statistics default;

-- 17 NOT NULL as a constraint of a domain
create domain d as int;
alter domain d add not null;

-- 18 A virtual generated column
create table t (a int, b int generated always as (a * 2) virtual);

-- 18 A virtual generated column
create table t (a int);
alter table t add b int generated always as (a * 2);

-- 18 WITHOUT OVERLAPS
create table t (a int4range, b daterange, unique (a, b without overlaps));

-- 18 PERIOD
create table t (a int4range, b daterange, primary key (a, b without overlaps));
create table u (a int4range, b daterange, foreign key (a, period b) references t (a, period b));

-- 18 NOT ENFORCED
create table t (a int, check (a > 0) not enforced);

-- 18 NOT NULL as a constraint of a table
create table t (a int);
alter table t add constraint n not null a not valid;

-- 18 NOT NULL … NO INHERIT
create table t (a int not null no inherit);

-- 18 ALTER CONSTRAINT … INHERIT
create table t (a int, constraint n not null a no inherit);
alter table t alter constraint n inherit;

-- 18 OLD or NEW in RETURNING
create table t (a int);
update t set a = 1 returning old.a, new.a;

-- 18 OLD or NEW in RETURNING
create table t (a int);
update t set a = 1 returning with (old as o) o.a;

-- 18 COPY (REJECT_LIMIT)
create table t (a int);
copy t from '/dev/null' with (on_error ignore, reject_limit 10);

-- 18 VACUUM or ANALYZE with ONLY
create table t (a int);
vacuum only t;

-- 18 VACUUM or ANALYZE with ONLY
create table t (a int);
analyze only t;

-- 18 ALTER DEFAULT PRIVILEGES … ON LARGE OBJECTS
alter default privileges grant select on large objects to public;

-- 18 The storage parameter autovacuum_vacuum_max_threshold
create table t (a int) with (autovacuum_vacuum_max_threshold = 1000);

-- 18 The storage parameter vacuum_max_eager_freeze_failure_rate
create table t (a int) with (vacuum_max_eager_freeze_failure_rate = 0.5);

-- 18 The option publish_generated_columns of a publication
create publication p18 with (publish_generated_columns = stored);
