begin; create table t (a int); rollback;
create table u (a int);

begin; create table t (a int); commit;
begin; alter table t add b int; savepoint one; alter table t add c int; rollback to one; alter table t add d int; release one; commit;

start transaction; create table t (a int); savepoint x; drop table t; rollback to savepoint x; savepoint x; alter table t rename to t2; release savepoint x; end;

begin; create table t (a int); savepoint s; create table t (a int); create table v (a int); rollback to s; create table w (a int); commit;

begin; create table t (a int); create table t (a int); create table v (a int); commit;

begin; create type e as enum ('a'); create table t (x e); abort;
create type e as enum ('b');

begin; create schema s; set search_path = s; create table t (a int); rollback; create table t (b int);

begin; create schema s; set local search_path = s; create table t (a int); commit; create table t (b int);

begin; savepoint a; create table t1 (a int); savepoint b; create table t2 (a int); savepoint a; create table t3 (a int); rollback to a; create table t4 (a int); rollback to b; create table t5 (a int); rollback to a; create table t6 (a int); commit;

rollback to nothing;

release nothing;

savepoint nothing;

begin; rollback to nothing; create table x (a int); rollback; create table y (a int);

begin; begin; create table t (a int); commit; commit;

rollback; create table t (a int);

begin; create table t (a int); commit and chain; create table u (a int); rollback;

begin; create table t (a int); rollback and chain; create table u (a int); commit;

begin; create index concurrently i on t (a); rollback;

create table t (a int); create index concurrently i on t (a); begin; drop index concurrently i; rollback;

begin; create temp table x (a int); savepoint q; create table x (a int); rollback to q; commit; create table x (a int); create table public.x (a int);
