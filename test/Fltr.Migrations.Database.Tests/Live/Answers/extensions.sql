create extension citext;
create table t (id int, name citext default 'x', plain text);
create view v as select name from t;
create view w as select plain from t;
create index t_lower on t (lower(plain));
drop extension citext;
drop extension citext cascade;

create extension hstore; create table t (id int, h hstore); create index on t using gin (h); create function f(hstore) returns int language sql as 'select 1'; create domain d as hstore;
create table u (a d); create type c as (x hstore, y int);
drop extension hstore restrict;
drop extension hstore cascade;

create extension pg_trgm; create table t (a text); create index t_a on t using gin (a gin_trgm_ops); create view v as select similarity(a, 'x') as s from t; alter table t add check (similarity(a, 'b') > 0);
create table g (a text, b real generated always as (similarity(a, 'x')) stored);
drop extension pg_trgm;
drop extension pg_trgm cascade;

create extension btree_gist; create table t (a int, r int4range, exclude using gist (a with =, r with &&)); create table u (r int4range, exclude using gist (r with &&));
drop extension btree_gist;
drop extension btree_gist cascade;

create extension pgcrypto; create table t (id uuid default gen_random_uuid(), s text default encode(gen_random_bytes(4), 'hex'));
drop extension pgcrypto;
drop extension pgcrypto cascade;

create extension "uuid-ossp"; create table t (id uuid default uuid_generate_v4());
drop extension "uuid-ossp";
drop extension if exists "uuid-ossp" cascade;
drop extension if exists "uuid-ossp";
drop extension "uuid-ossp";

create extension if not exists citext; create extension if not exists citext; create extension citext;
create schema s; create extension hstore schema s; create table t (h s.hstore); drop schema s; drop schema s cascade;

create extension earthdistance;
create extension earthdistance cascade;
drop extension cube;
drop extension cube cascade;

create extension citext; create table t (a citext, b citext[] default '{}', c text generated always as (lower(a)) stored);
create table p (a citext, v int) partition by list (a);
create function f() returns trigger language plpgsql as 'begin return new; end'; create trigger tr before update of a on t for each row when (old.a is distinct from new.a) execute function f();
create policy po on t using (a = 'x');
drop extension citext cascade;
