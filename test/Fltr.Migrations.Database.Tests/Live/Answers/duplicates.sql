create table t (a int); create table t (b int); create view t as select 1; create sequence t; create index t on t (a); create type t as enum ('a'); create type t as (a int); create domain t as int; create materialized view t as select 1;

create view v as select 1 as a; create table v (a int); create view v as select 2 as a; create or replace materialized view v as select 1; create materialized view v as select 1;

create sequence s; create table s (a int); create sequence s; create view s as select 1; create sequence if not exists s;

create type e as enum ('a', 'b'); create type e as enum ('x'); create domain e as int; create type e as (a int); create table e (a int); create view e as select 1; create sequence e; create type e2 as enum ('a', 'a');

create type c as (a int); create table c (a int); create sequence c; create type c as (b int); create type d as (a int, a text);

create domain d as int; create domain d as text; create type d as enum ('a');

create table t (a int, a text);

create table t (a int); alter table t add a int; alter table t add b int, add b int; alter table t add column if not exists a text;

create table t (a int); alter table t add constraint c check (a > 0); alter table t add constraint c check (a > 1); alter table t add constraint c unique (a); alter table t add constraint u unique (a); alter table t add constraint u unique (a); alter table t add constraint u check (a > 1);

create table t (a int, constraint c check (a > 0), constraint c check (a > 1));

create table t (a int, constraint c unique (a), constraint c primary key (a));

create table t (a int constraint x unique); create table u (a int constraint x unique);

create table t (a int); create index i on t (a); create index i on t (a); alter table t add constraint i unique (a); create index if not exists i on t (a);

create schema public; create schema s; create schema s; create schema if not exists s; create schema pg_foo;

create function f(int) returns int language sql as 'select 1'; create function f(int) returns int language sql as 'select 1'; create function f(text) returns int language sql as 'select 1'; create procedure f(int) language sql as 'select 1'; create or replace function f(int) returns text language sql as 'select ''1'''; create or replace procedure f(int) language sql as 'select 1';

create function f(a int) returns int language sql as 'select 1'; create or replace function f(b int) returns int language sql as 'select 1'; create or replace function f(a int default 3) returns int language sql as 'select 2'; create or replace function f(a int) returns int language sql as 'select 2';

create function f(int) returns int language sql as 'select 1'; create or replace function f(b int) returns int language sql as 'select 1'; create or replace function f(b int) returns setof int language sql as 'select 1';

create function f(out a int, out b text) language sql as 'select 1, ''x'''; create or replace function f(out a int, out c text) language sql as 'select 1, ''x'''; create or replace function f(out a int, out b int) language sql as 'select 1, 2';

create function f() returns table (a int) language sql as 'select 1'; create or replace function f() returns table (b int) language sql as 'select 1';

create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end'; create trigger x before insert on t for each row execute function f(); create trigger x after insert on t for each row execute function f(); create or replace trigger x after insert on t for each row execute function f(); alter trigger y on t rename to z; create trigger y before insert on t for each row execute function f(); alter trigger y on t rename to x;

create table t (a int); create policy p on t; create policy p on t; create policy q on t; alter policy q on t rename to p; alter policy z on t rename to y; drop policy z on t; drop policy if exists z on t; alter policy z on t using (true);

create table t (a int, b int); alter table t rename a to b; alter table t rename c to d; alter table t rename a to a2; create table u (a int); alter table t rename to u; alter table nosuch rename to x; alter table if exists nosuch rename to x; alter table nosuch rename a to b; alter table if exists nosuch rename a to b;

create table t (a int constraint c check (a > 0) constraint d check (a < 9)); alter table t rename constraint c to d; alter table t rename constraint x to y;

create index nosuch on nosuch (a); create table t (a int); create index on t (b); create index i on t (a); alter index i rename to t; alter index nosuch rename to x; alter index if exists nosuch rename to x; drop index nosuch; drop index t; drop table i;

create sequence s; alter sequence s rename to s2; alter sequence s rename to s3; alter sequence nosuch increment 2; drop sequence s; drop sequence s2; drop sequence if exists s2;

create type e as enum ('a', 'b'); alter type e add value 'a'; alter type e add value if not exists 'a'; alter type e add value 'c' before 'x'; alter type e rename value 'z' to 'y'; alter type e rename value 'a' to 'b'; alter type nosuch add value 'x'; alter type e rename to f; alter type e rename to g; drop type e; drop type f; drop type if exists f;

create type c as (a int); alter type c add attribute a text; alter type c drop attribute b; alter type c drop attribute if exists b; alter type c alter attribute b type int; alter type c rename attribute x to y; alter type c add attribute b text; alter type c rename attribute a to b; alter type c alter attribute b type int; alter type c rename to d; drop type c;

create domain d as int; alter domain d add constraint c check (value > 0); alter domain d add constraint c check (value > 1); alter domain d drop constraint x; alter domain d drop constraint if exists x; alter domain d rename constraint x to y; alter domain d validate constraint x; alter domain nosuch set default 3; drop domain nosuch; drop type d; drop domain if exists d;

drop table nosuch; drop table if exists nosuch; drop view nosuch; drop view if exists nosuch; drop materialized view nosuch; drop schema nosuch; drop schema if exists nosuch; drop function nosuch(); drop function if exists nosuch(); drop function nosuch; drop procedure nosuch(int); drop trigger x on nosuch; drop trigger if exists x on nosuch; drop policy x on nosuch; drop policy if exists x on nosuch; drop table nosuch.t; drop table if exists nosuch.t; drop type nosuch.t; drop type if exists nosuch.t;

create table t (a int); drop view t; drop sequence t; drop type t; drop materialized view t; drop index t; drop foreign table t; create view v as select 1; drop table v; drop materialized view v; create materialized view m as select 1; drop view m; drop table m; create sequence s; drop table s;

create function f(a int) returns int language sql as 'select 1'; drop procedure f(int); drop aggregate f(int); drop function f(text); drop function f(int, int); drop routine f(int); drop function f;

create function f(a int) returns int language sql as 'select 1'; create function f(a text) returns int language sql as 'select 1'; drop function f; drop function f(int); drop function f;

create table t (a int); comment on column t.b is 'x'; comment on table nosuch is 'x'; comment on index nosuch is 'x'; comment on constraint c on t is 'x'; comment on type nosuch is 'x'; comment on function nosuch() is 'x'; comment on trigger x on t is 'y'; comment on policy x on t is 'y'; comment on schema nosuch is 'x'; comment on view t is 'x'; comment on table t is 'x';

alter table nosuch add a int; alter table if exists nosuch add a int; create table t (a int); alter table t drop b; alter table t drop if exists b; alter table t alter b set not null; alter table t alter b type text; alter table t alter b set default 3; alter table t drop constraint c; alter table t drop constraint if exists c; alter table t validate constraint c; alter table t alter b drop default; alter table t alter b drop not null; alter table t enable trigger x; alter table t alter b set statistics 3; alter table t alter b set storage plain;

create table nosuch.t (a int); create view nosuch.v as select 1; create type nosuch.e as enum ('a'); create function nosuch.f() returns int language sql as 'select 1'; create sequence nosuch.s; create domain nosuch.d as int; create table t (a int); alter table t set schema nosuch; create schema s; create table s.t (a int); alter table t set schema s; alter table s.t set schema s; alter table t set schema public;

alter schema nosuch rename to x; create schema s; alter schema s rename to public; alter schema public rename to s2; alter schema s2 rename to public; drop schema s;

create schema s; create table s.t (a int); drop schema s; drop schema s restrict; drop schema s cascade;

create schema s create table t (a int) create view v as select a from t create index on t (a); create schema authorization postgres;
