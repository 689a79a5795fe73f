create table t (id serial primary key, a int); insert into t (a) values (1); insert into nosuch values (1); insert into t (b) values (1); update t set b = 1; update nosuch set a = 1; delete from nosuch; select * from nosuch; truncate nosuch; grant select on t to public;

create table t (a int); alter table t add constraint c check (a > 0) not valid; alter table t validate constraint c; alter table t add constraint d check (a > 0) no inherit; alter table t drop constraint c, drop constraint d, add constraint c check (a < 0);

create table t (a int, b int, c int); alter table t drop a, drop b, add d int, alter c type text, add constraint u unique (c); alter table t drop c, add c int; alter table t drop d, drop d; alter table t rename c to e; alter table t drop column e cascade, add column f int references t; 

create table t (a int); alter table t drop a; alter table t add a int; create table e (); alter table e add x int primary key;

create type status as enum ('new', 'done'); create table t (s status not null default 'new', check (s <> 'done')); create index on t (s) where s = 'new'; alter table t alter s drop default; alter table t drop constraint t_s_check; alter table t alter s type text using s::text; drop index t_s_idx; alter table t alter s type text using s::text; drop type status;

create type a as enum ('x', 'y'); create table t (c a default 'x'); alter type a rename to a_old; create type a as enum ('x', 'y', 'z'); alter table t alter c type a using c::text::a; alter table t alter c drop default, alter c type a using c::text::a, alter c set default 'z'; drop type a_old;

create table users (id bigserial primary key, email text unique, created timestamptz not null default now()); create table posts (id bigserial primary key, user_id bigint not null references users on delete cascade, title varchar(200) not null default '', body text); create index on posts (user_id); create unique index on posts (lower(title)) where body is not null; create view recent as select p.*, u.email from posts p join users u on u.id = p.user_id where p.id > 10; alter table posts alter title type text; drop view recent; alter table posts alter title type text; drop table users; drop table users cascade; alter table posts drop column user_id;

create function touch() returns trigger language plpgsql as $$ begin new.updated = now(); return new; end $$; create table t (a int, updated timestamptz); create trigger touch before update on t for each row execute procedure touch(); drop function touch(); drop table t; drop function touch();

create schema a; create schema b; create table a.t (id int primary key); create table b.t (id int references a.t); set search_path = b, a; create table u (id int references t); create table u2 (id int references a.t); drop schema a; drop schema a cascade; create table v (x int); set search_path = nosuch; create table w (x int); reset search_path; create table w (x int);

create table t (a int) with (fillfactor = 70); create table u (a int) with (nosuch = 1); create index on t (a) with (fillfactor = 5); alter table t set (fillfactor = 1000); alter table t set (autovacuum_enabled = false); alter table t reset (fillfactor); create index on t (a) with (nosuch = 3);

create table t (a int); create view v with (security_barrier) as select a from t with check option; alter view v set (security_barrier = false); alter view v reset (security_barrier); create view z with (nosuch = true) as select 1 as a;

create domain posint as int check (value > 0) not null; create table t (a posint, b posint default 3); alter domain posint rename to pi; alter domain pi add constraint lt check (value < 100); alter domain pi drop constraint posint_check; alter domain pi drop not null; drop domain pi; drop domain pi cascade;

create table t (a int primary key, b int); create table u (a int primary key, t_a int constraint fk references t deferrable initially deferred); alter table u rename constraint fk to fk2; alter table u alter constraint fk2 not deferrable; alter table t rename to t2; alter table t2 rename a to aa; alter table u drop constraint fk2; alter table t2 drop constraint t_pkey; alter table t2 add primary key (b);

create table t (a int, b text); create unique index u on t (a); alter table t add constraint pk primary key using index u; alter table t drop constraint pk; create unique index u on t (a, b); alter table t add constraint uq unique using index u deferrable; alter index uq rename to uq2; drop index uq2; comment on index uq2 is 'x'; comment on constraint uq2 on t is 'y';

create table t (a int, b int) partition by range (a); create table t1 partition of t for values from (1) to (10) partition by list (b); create table t11 partition of t1 for values in (1); create table t1d partition of t1 default; create index on t (b); create unique index on t (a, b); alter table t add constraint ck check (b > 0); alter table t alter b set not null; alter table t detach partition t1; drop table t; alter table t1 add c int; drop table t1;

create table parent (id int primary key, name text); create table child (extra int) inherits (parent); alter table parent add column age int default 3; alter table parent alter name set not null; alter table parent rename age to years; alter table child add primary key (id); alter table child no inherit parent; drop table parent;

create sequence s start 10 increment 5; create table t (id int default nextval('s'), n int default nextval('public.s'::regclass)); alter sequence s rename to s2; alter sequence s2 set schema public; create schema x; alter sequence s2 set schema x; alter sequence x.s2 owned by t.id; drop sequence x.s2 cascade;

create table t (id int generated always as identity (start 5), v int generated by default as identity); alter table t alter id set generated by default set increment 3 restart; alter table t alter v drop identity; alter table t alter v add generated always as identity; alter table t alter v drop not null; insert into t default values; alter table t drop id; create table l (like t including all); 

create materialized view m as select 1 as a, 'x'::text as b with no data; create unique index on m (a); alter materialized view m rename column b to c; alter materialized view m set schema nosuch; drop materialized view m; create materialized view if not exists m as select 2 as z;

create function add(a int, b int default 2) returns int language sql immutable as $$ select a + b $$; create table t (x int default add(1), y int generated always as (add(x, 3)) stored); alter function add(int, int) rename to plus; alter function plus set schema nosuch; alter function plus(int, int) stable; drop function plus(int, int); alter function plus(int) immutable; create or replace function plus(a int, b int default 2) returns int language plpgsql as $$ begin return a; end $$;

create function f(text) returns text language sql as 'select $1'; create function f(int) returns text language sql as 'select ''x'''; create view v as select f('a'::text) as t, f(1) as i; drop view v; alter function f rename to g; drop function f(text), f(int);

create extension if not exists pgcrypto; create extension if not exists "uuid-ossp" with schema public; create schema ext; create extension citext with schema ext; create table t (id uuid default public.uuid_generate_v4(), e ext.citext); alter extension citext set schema public; drop schema ext; drop extension citext; alter table t drop e; drop extension citext;

create table t (a int check (a > 0), b int constraint bpos check (b > 0), c int, constraint ab check (a > b)); alter table t drop a; alter table t drop b; alter table t add constraint bpos check (c > 0); alter table t alter c type bigint; alter table t rename c to d;

create table t (tags text[] default '{}', doc jsonb default '{}'::jsonb, at timestamptz default current_timestamp, d date default current_date, u text default current_user, n numeric(10, 2) default 0.5, i interval default '1 day', b bytea default '\x00', bits bit(3) default b'101', p point default '(1,2)', r int4range default '[1,5)', arr int[] default array[1, 2], e text default E'a\nb', f float default 1e3, c char(3) default 'a', ts timestamp default '2020-01-01', neg int default -1, calc int default 1 + 2, bo boolean default not true, ca text default case when true then 'x' else 'y' end);
