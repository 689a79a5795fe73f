do $$ begin create table t (a int); create table t (a int); exception when duplicate_table then create table u (a int); end $$;

do $$ begin create table t (a int); create type t as enum ('a'); exception when duplicate_table then create table u (a int); when duplicate_object then create table w (a int); end $$;

create table t (a int); do $$ begin alter table t add b int; alter table t add b int; exception when duplicate_column then null; end $$;

create table t (a int); do $$ begin alter table t drop column b; exception when undefined_column then alter table t add c int; end $$;

do $$ begin drop table nothere; exception when undefined_table then create table x (a int); end $$;

do $$ begin drop type nothere; exception when undefined_object then create table x (a int); end $$;

do $$ begin drop function nothere(); exception when undefined_function then create table x (a int); end $$;

do $$ begin create schema public; exception when duplicate_schema then create table x (a int); end $$;

do $$ begin drop schema nothere; exception when invalid_schema_name then create table x (a int); end $$;

create table t (a int primary key); do $$ begin alter table t add primary key (a); exception when invalid_table_definition then create table x (a int); end $$;

create table t (a int primary key); create table r (a int references t); do $$ begin drop table t; exception when dependent_objects_still_exist then create table x (a int); end $$;

do $$ begin create function f() returns int language sql as 'select 1'; create function f() returns int language sql as 'select 1'; exception when duplicate_function then create table x (a int); end $$;

do $$ begin raise exception 'no'; exception when raise_exception then create table x (a int); end $$;

do $$ begin raise exception using errcode = 'unique_violation'; exception when unique_violation then create table x (a int); end $$;

do $$ begin raise unique_violation using message = 'x'; exception when sqlstate '23505' then create table x (a int); end $$;

do $$ begin raise sqlstate '22012'; exception when division_by_zero then create table x (a int); end $$;

do $$ begin create table a (x int); begin create table b (x int); create table a (x int); exception when others then create table c (x int); end; end $$;

do $$ begin create table a (x int); create table a (x int); exception when sqlstate '42P07' then create table c (x int); end $$;

do $$ begin create table a (x int); create table a (x int); exception when undefined_table or duplicate_table then create table c (x int); end $$;

do $$ begin create table a (x int); create table a (x int); exception when undefined_table then create table c (x int); end $$;

create table t (a int); do $$ begin alter table t add constraint c check (a > 0); alter table t add constraint c check (a > 0); exception when duplicate_object then alter table t add d int; end $$;

create function f() returns void language plpgsql as $$ begin create table t (a int); create table t (a int); exception when others then null; end $$; select f();

create schema s; create function f() returns void language plpgsql set search_path = s as $$ begin create table t (a int); end $$; select f(); create table u (a int);

create schema s; create function f() returns void language plpgsql as $$ begin create table t (a int); end $$; alter function f() set search_path to s, public; select f(); create table u (a int);

create schema s; create function f() returns void language plpgsql as $$ begin set local search_path = s; create table t (a int); end $$; begin; select f(); create table u (a int); commit; create table w (a int);

do $$ begin perform nosuchfunction(); exception when undefined_function then create table x (a int); end $$;

create table t (a int); do $$ begin create index i on t (a); create index i on t (a); exception when duplicate_table then null; end $$;

create table t (a int); do $$ begin create policy p on t; create policy p on t; exception when duplicate_object then create table x (a int); end $$;

create table t (a int); do $$ begin alter table t drop constraint nosuch; exception when undefined_object then create table x (a int); end $$;

create type e as enum ('a'); do $$ begin alter type e add value 'a'; exception when duplicate_object then create table x (a int); end $$;

create table t (a int); do $$ begin alter table t alter a add generated always as identity; exception when object_not_in_prerequisite_state then create table x (a int); end $$;

create table t (a int); do $$ begin create trigger tr before insert on t execute function nosuch(); exception when undefined_function then create table x (a int); end $$;

create procedure p() language plpgsql as $$ begin create table t (a int); commit; create table u (a int); rollback; create table w (a int); end $$; call p();

do $$ begin create table t (a int); commit; create table u (a int); rollback; create table w (a int); end $$;
