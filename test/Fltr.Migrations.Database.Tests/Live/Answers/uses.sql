create table t (a int, b int); create view v as select a from t; alter table t drop a; alter table t drop b; drop table t; alter table t alter a type bigint; alter table t rename a to c; alter table t add d int; drop table t cascade;

create table t (a int, b int); create view v as select * from t; alter table t alter b type text; alter table t drop b cascade;

create table t (a int, b int); create view v as select a from t where b > 0; alter table t drop b; alter table t alter b type bigint;

create table t (a int, b int); create view v as select count(*) from t; alter table t drop b; alter table t drop a; drop table t;

create table t (a int, b int); create materialized view v as select a from t; alter table t drop a; alter table t alter a type text; drop table t; drop table t cascade;

create view v as select 1 as a, 'x'::text as b; create or replace view v as select 2 as a, 'y'::text as b; create or replace view v as select 1 as a; create or replace view v as select 1::bigint as a, 'x'::text as b; create or replace view v as select 1 as x, 'x'::text as b; create or replace view v as select 1 as a, 'x'::text as b, 3 as c; create or replace view v (a, b, c) as select 1, 'z'::text, 3;

create view v as select 1 as a, 2 as a;

create view v as select a from nosuch; create table t (a int); create view v as select b from t; create view v as select t.a, x.a from t; create view v as select nosuch(a) from t; create view v as select a from t group by b; create view v as select a + 'x'::text from t;

create table t (a int, b int); create view v as select a, sum(b) from t;

create table t (a int, b int); create view v as select a from t having b > 0;

create table t (a int); create view v as select a from t union select 'x'::text;

create table t (a int); create view v as select a from t union select a, a from t;

create table t (a int); create view v as select a from t, t; create view v as select a from t x, t y;

create view v as select 1 as a; create view w as select a from v; drop view v; alter view v rename a to b; drop view v cascade;

create view v as select 1 as a; alter view v rename b to c; alter view v alter a set default 3; alter view v alter b set default 3; alter view v rename to w; alter table w add x int; alter table w drop a; alter table w alter a type int; alter table w add constraint c check (a > 0);

create materialized view v as select 1 as a; alter materialized view v rename a to b; create unique index on v (b); create index on v (nosuch); refresh materialized view v; refresh materialized view nosuch; alter materialized view v rename to w; alter table w add x int; 

create view v (a, b) as select 1;

create view v (a) as select 1, 2;

create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end'; create trigger x before update of a on t for each row when (old.a > 0) execute function f(); alter table t alter a type bigint; alter table t drop a; drop function f(); drop function f() cascade;

create table t (a int, b int); create function f() returns trigger language plpgsql as 'begin return new; end'; create trigger x before update of a on t for each row execute function f(); alter table t alter a type bigint; alter table t alter b type bigint; alter table t drop b; alter table t drop a;

create table t (a int, b int); create function f() returns trigger language plpgsql as 'begin return new; end'; create trigger x before update on t for each row when (old.b > 0) execute function f(); alter table t alter b type bigint; alter table t drop b; alter table t drop b cascade;

create table t (a int, b int); create function f() returns trigger language plpgsql as 'begin return new; end'; create trigger x before update on t for each row when (old.* is distinct from new.*) execute function f(); alter table t alter b type bigint; alter table t drop b;

create table t (a int, b int); create policy p on t using (a > 0) with check (b > 0); alter table t alter a type bigint; alter table t alter b type bigint; alter table t drop a; alter table t drop b; alter table t drop a cascade; 

create table t (a int, b int); create table u (c int); create policy p on t using (a in (select c from u)); alter table u alter c type bigint; alter table u drop c; drop table u; drop table u cascade;

create table t (a int, b int); create policy p on t using (nosuch > 0); create policy p on t for insert using (a > 0); create policy p on t for select with check (a > 0); create policy p on t using (a); create policy p on t using (sum(a) > 0); create policy p on nosuch; create view v as select 1 as a; create policy p on v;

create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end'; create function g() returns int language sql as 'select 1'; create trigger x before insert on nosuch execute function f(); create trigger x before insert on t execute function nosuch(); create trigger x before insert on t execute function g(); create trigger x before update of b on t execute function f(); create trigger x instead of insert on t for each row execute function f(); create trigger x before insert on t for each row when (old.a > 0) execute function f(); create trigger x before delete on t for each row when (new.a > 0) execute function f(); create trigger x before insert on t when (new.a > 0) execute function f(); create trigger x before insert on t for each row when (new.b > 0) execute function f(); create trigger x before insert on t for each row when ((select true)) execute function f(); create constraint trigger x after insert on t for each row execute function f(); create constraint trigger y before insert on t for each row execute function f(); 

create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end'; create trigger x after insert on t referencing new table as n for each statement execute function f(); create trigger y before insert on t referencing new table as n for each statement execute function f(); create trigger y after delete on t referencing new table as n for each statement execute function f(); create trigger y after insert or update on t referencing new table as n for each statement execute function f(); create trigger y before truncate on t for each row execute function f(); create trigger y before truncate on t execute function f();

create view v as select 1 as a; create function f() returns trigger language plpgsql as 'begin return new; end'; create trigger x instead of insert on v for each row execute function f(); create trigger y before insert on v for each row execute function f(); create trigger y before insert on v execute function f(); create trigger z instead of insert on v execute function f(); create trigger z instead of update of a on v for each row execute function f(); create trigger z instead of insert on v for each row when (true) execute function f(); create materialized view m as select 1 as a; create trigger x before insert on m execute function f();

create type e as enum ('a'); create table t (a e); drop type e; drop type e cascade;

create type e as enum ('a'); create table t (a text default 'a'::e::text); drop type e; drop type e cascade;

create type e as enum ('a'); create function f(x e) returns int language sql as 'select 1'; drop type e; drop type e cascade;

create type e as enum ('a'); create type c as (x e, y int); create domain d as e; create table t (a c, b d, z e[]); drop type e; drop type c; drop domain d; drop type e cascade;

create type e as enum ('a'); create view v as select 'a'::e as x; drop type e; drop type e cascade;

create type c as (a int); create table t (x c); alter type c add attribute b int; alter type c alter attribute a type text; alter type c drop attribute a; alter type c rename attribute a to z; alter type c add attribute q int cascade;

create table r (a int); create table t (x r); alter table r add b int; alter table r alter a type text; alter table r alter a type bigint; alter table r drop a; drop table r; alter table r add c int default 3; alter table r add d int not null; drop table r cascade;

create table r (a int); create table t (x r[]); alter table r alter a type text; create domain d as r; create type c as (y r); alter table r alter a type text;

create domain d as int; create table t (a d[]); alter domain d add constraint c check (value > 0); alter domain d set not null; alter domain d set default 3; drop domain d;

create domain d as int; create type c as (x d); create table t (a c); alter domain d add constraint k check (value > 0); alter domain d set not null; alter domain d add constraint k check (value > 0) not valid; alter domain d validate constraint k;

create domain d as int; create type c as (x d); alter domain d add constraint k check (value > 0); create table t (a d); alter domain d add check (value > 1);

create domain d as int; create domain d2 as d; create table t (a d2); alter domain d add constraint k check (value > 0); drop domain d; drop domain d cascade;

create domain d as int; create domain d2 as d[]; create table t (a d2); alter domain d add constraint k check (value > 0);

create domain d as int default 3; create domain d2 as d; create domain d3 as d default 4; create table t (a d2, b d3, c d); alter domain d drop default; alter domain d3 drop default;

create function f(int) returns int language sql immutable as 'select 1'; create table t (a int default f(1), b int check (f(b) > 0)); create index on t (f(a)); create view v as select f(1) as x; drop function f(int); drop function f(int) cascade;

create function f(int) returns int language sql as 'select 1'; create table t (a int default f(1)); create or replace function f(int) returns int language sql as 'select 2'; alter function f(int) rename to g; drop function g; drop function g cascade;

create function f(int) returns int language sql as 'select 1'; create function f(text) returns int language sql as 'select 1'; create table t (a int default f(1)); drop function f(text); drop function f(int); drop function f(int) cascade;

create sequence s; create table t (a int default nextval('s')); drop sequence s; alter sequence s owned by t.a; drop sequence s; drop table t;

create sequence s; create table t (a int default nextval('s'::text)); drop sequence s;

create table t (a serial); drop sequence t_a_seq; alter table t alter a drop default; drop sequence t_a_seq; 

create table t (a serial); drop sequence t_a_seq cascade;

create table t (a int generated always as identity); drop sequence t_a_seq; drop sequence t_a_seq cascade; alter sequence t_a_seq owned by none; alter sequence t_a_seq rename to q; alter sequence q increment 3; 

create sequence s; create table t (a int); alter sequence s owned by t.b; alter sequence s owned by nosuch.a; alter sequence s owned by t.a; alter table t drop a; drop sequence s;

create schema x; create table x.t (a int); create sequence s; alter sequence s owned by x.t.a;

create sequence s minvalue 5 maxvalue 3; create sequence s increment 0; create sequence s start 0; create sequence s as smallint maxvalue 99999; create sequence s as text; create sequence s cache 0; create sequence s increment 1 increment 2; create sequence s minvalue 1 maxvalue 10 start 11; create sequence s minvalue 1 maxvalue 10; alter sequence s restart 11; alter sequence s start 11; alter sequence s maxvalue 0; alter sequence s as bigint;

create table t (a int, b int); create statistics st on a, b from t; alter table t alter a type bigint; alter table t drop a;

create table t (a int); create function g() returns int language sql begin atomic select a from t; end; alter table t drop a; drop table t; alter table t alter a type bigint; drop table t cascade;

create function f(x int) returns int language sql return x + 1; create function g() returns int language sql return f(3); drop function f; drop function f cascade;

create function f() returns nosuch language sql as 'select 1'; create function f(nosuch) returns int language sql as 'select 1'; create function f() returns int language nosuch as 'x'; create function f() returns int as 'select 1'; create function f() language sql as 'select 1'; create function f(a int, a int) returns int language sql as 'select 1'; create function f(a int default 1, b int) returns int language sql as 'select 1'; create function f() returns int language plpgsql as 'bgin'; create function f(a int) returns int language sql immutable stable as 'select 1'; create function f(variadic a int, b int) returns int language sql as 'select 1'; create function f(variadic a int) returns int language sql as 'select 1'; create function f(variadic a int[]) returns int language sql as 'select 1';

create function f() returns int language plpgsql as $$ begin return nosuch(); end $$;

create procedure p() language sql as 'select 1'; create procedure q() returns int language sql as 'select 1'; alter function p() stable; alter procedure p() security definer; alter function nosuch() stable; alter procedure p() rename to p2; drop function p2(); alter routine p2() rename to p3;

create aggregate a (int) (sfunc = int4pl, stype = int); drop function a(int); drop aggregate a(int); create aggregate a (int) (stype = int); create aggregate a (int) (sfunc = int4pl, stype = nosuch);

create table t (a int); create table u as select nosuch from t; create table u as select a, a from t; create table u as select a as b, 1 as c from t; create table u as select 1; create table if not exists u as select 2; create table w as select 1, 2; create table w (x, y, z) as select 1, 2; create table w (x) as select 1, 2;

create table t (a int, like nosuch); create table t (a int); create table u (a int, like t); create table u (like t, like t); create view v as select 1 as q; create table w (like v including all); create type c as (z int); create table x (like c);

create table t (like t);
