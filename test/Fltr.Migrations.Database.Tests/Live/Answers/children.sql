create table p (a int, b text not null); create table c () inherits (p); alter table c drop a; alter table c rename a to x; alter table c alter a type bigint; alter table c alter b drop not null; alter table only p add x int; alter table only p rename a to x; alter table only p alter a type bigint; alter table p alter a type bigint; alter table p drop a; alter table c drop constraint nosuch; drop table p; alter table only p drop b; drop table p cascade;

create table p (a int check (a > 0), constraint k check (a < 9)); create table c () inherits (p); alter table c drop constraint k; alter table c rename constraint k to j; alter table p rename constraint k to j; alter table only p drop constraint j; alter table only p rename constraint j to z; alter table only p add check (a <> 5); alter table only p add constraint ni check (a <> 5) no inherit;

create table p (a int); create table c (a int, b int) inherits (p); alter table p add b text; alter table p add b int; alter table c drop b; alter table p drop b;

create table p (a int); create table c (a text) inherits (p);

create table p1 (a int); create table p2 (a text); create table c () inherits (p1, p2);

create table p1 (a int default 1); create table p2 (a int default 2); create table c () inherits (p1, p2); create table c (a int default 3) inherits (p1, p2);

create table c () inherits (nosuch); create view v as select 1 as a; create table c () inherits (v); create table p (a int); create table c () inherits (p, p);

create table p (a int, b int not null); create table c (a int); alter table c inherit p; alter table c add b text; alter table c inherit p; alter table c alter b type int using 1; alter table c inherit p; alter table c alter b set not null; alter table c inherit p; alter table c inherit p; alter table p inherit c; alter table p inherit p; alter table c no inherit p; alter table c no inherit p; alter table c inherit nosuch;

create table p (a int, constraint k check (a > 0)); create table c (a int); alter table c inherit p; alter table c add constraint k check (a > 1); alter table c inherit p; alter table c drop constraint k, add constraint k check (a > 0) no inherit; alter table c inherit p; alter table c drop constraint k, add constraint k check (a > 0); alter table c inherit p;

create table p (a int, constraint k check (a > 0)); create table c (constraint k check (a > 0)) inherits (p);

create table p (a int generated always as (3) stored); create table c (a int default 3) inherits (p); create table c (a int generated always as (4) stored) inherits (p); create table d () inherits (p); alter table d alter a drop expression; alter table only p alter a drop expression; alter table p alter a drop expression;

create table p (a int) partition by range (a); create table p1 partition of p for values from (0) to (10); create table p2 partition of p for values from (5) to (15); create table p3 partition of p for values from (10) to (10); create table p4 partition of p for values from (20) to (10); create table p5 partition of p default; create table p6 partition of p default; create table p7 partition of p for values in (1); create table p8 partition of p for values with (modulus 2, remainder 0); create table p9 partition of p for values from (10, 1) to (20, 2); create table p10 partition of p for values from (10) to ('x'); create table p11 partition of p for values from (minvalue) to (0); create table p12 partition of p for values from (minvalue) to (0);

create table p (a text) partition by list (a); create table p1 partition of p for values in ('a', 'b'); create table p2 partition of p for values in ('b', 'c'); create table p3 partition of p for values in (null); create table p4 partition of p for values in (null); create table p5 partition of p for values from ('x') to ('y'); create table p6 partition of p for values in ('d', 'd'); create table p7 partition of p default; create table p8 partition of p default;

create table p (a int) partition by hash (a); create table p1 partition of p for values with (modulus 2, remainder 0); create table p2 partition of p for values with (modulus 2, remainder 0); create table p3 partition of p for values with (modulus 2, remainder 2); create table p4 partition of p for values with (modulus 3, remainder 1); create table p5 partition of p default; create table p6 partition of p for values with (modulus 4, remainder 1); create table p7 partition of p for values with (modulus 0, remainder 0);

create table p (a int, b int) partition by range (a); alter table p add primary key (b); alter table p add primary key (a, b); create unique index on p (b); create unique index on p (a); alter table p add unique (b, a); alter table p add exclude using btree (a with =); alter table p drop a; alter table p alter a type bigint; alter table p drop b; alter table p rename a to c; create table r (x int, foreign key (x) references p (a)); create index concurrently on p (b);

create table p (a int, b int primary key) partition by range (a);

create table p (a int, b int unique) partition by list (a);

create table p (a int) partition by range (b); create table p (a int) partition by list (a, a); create table p (a int, b int) partition by list (a, b); create table p (a point) partition by range (a); create table p (a json) partition by list (a); create table p (a int, b int) partition by range (a, b); create table q (a int) partition by range ((random())); create table q (a int) partition by range ((a + 1)); create table z (a int) partition by range ((sum(a))); create table z (a int, b int generated always as (a) stored) partition by range (b); create table z (a int) partition by range ((1));

create table t (a int); create table p1 partition of t for values from (0) to (10); create table p1 partition of nosuch for values from (0) to (10);

create table p (a int, b text) partition by range (a); create table c (a int); alter table p attach partition c for values from (0) to (10); alter table c add b int; alter table p attach partition c for values from (0) to (10); alter table c drop b, add b text, add x int; alter table p attach partition c for values from (0) to (10); alter table c drop x; alter table p attach partition c for values from (0) to (10); alter table p attach partition c for values from (20) to (30); alter table p attach partition nosuch for values from (20) to (30); alter table p detach partition nosuch; alter table p detach partition c; alter table p detach partition c;

create table p (a int not null, constraint k check (a > 0)) partition by range (a); create table c (a int); alter table p attach partition c for values from (0) to (10); alter table c alter a set not null; alter table p attach partition c for values from (0) to (10); alter table c add constraint k check (a > 0); alter table p attach partition c for values from (0) to (10); alter table c alter a drop not null; alter table c drop constraint k; alter table c drop a; alter table c add z int; alter table p add z int; alter table only p add q int; alter table c rename a to b; alter table only p drop constraint k; alter table only p alter a drop not null; alter table p alter a drop not null; drop table c; drop table p;

create table p (a int) partition by range (a); create table c (a int) partition by range (a); alter table p attach partition c for values from (0) to (10); alter table p attach partition p for values from (20) to (30); create table d (a int); create table e () inherits (d); alter table p attach partition d for values from (20) to (30); alter table p attach partition e for values from (20) to (30); create table i () inherits (p); alter table d inherit p; alter table p inherit d; create view v as select 1 as a; alter table p attach partition v for values from (30) to (40); alter table d attach partition e for values from (1) to (2);

create table p (a int primary key) partition by range (a); create table c partition of p for values from (0) to (10); alter table c drop constraint c_pkey; drop index c_pkey; alter table c drop constraint p_pkey; drop index p_pkey; create index i on p (a); drop index c_a_idx; drop index concurrently i; alter index c_a_idx rename to z; drop index i; alter table p drop constraint p_pkey;

create table p (a int, b int) partition by range (a); create table c partition of p for values from (0) to (10); create index i on only p (a); create index j on c (b); alter index i attach partition j; create index k on c (a); alter index i attach partition k; alter index i attach partition k; alter index i attach partition nosuch; alter index nosuch attach partition k;

create table t (a int primary key); create table p (a int references t) partition by range (a); create table c partition of p for values from (0) to (10); alter table c drop constraint p_a_fkey; alter table only p drop constraint p_a_fkey; alter table p drop constraint p_a_fkey; alter table only p add foreign key (a) references t; alter table p add foreign key (a) references t not valid; 

create table p (a int, primary key (a)) partition by range (a); create table c partition of p for values from (0) to (10); create table r (a int references p); drop table c; alter table p detach partition c; alter table p drop constraint p_pkey; drop table p; alter table r drop constraint r_a_fkey_1; alter table r drop constraint r_a_fkey; drop table c;

create table p (a int) partition by range (a); create function f() returns trigger language plpgsql as 'begin return new; end'; create table c partition of p for values from (0) to (10); create trigger x after insert on p for each row execute function f(); drop trigger x on c; alter trigger x on p rename to y; drop trigger y on p; create trigger z before insert on p for each row execute function f(); create trigger w instead of insert on p for each row execute function f(); create trigger x after insert on p referencing new table as n for each row execute function f(); create trigger x after insert on p referencing new table as n for each statement execute function f();

create table p (a int) partition by range (a); create table c partition of p for values from (0) to (10); create trigger x after insert on c for each row execute function nosuch(); alter table c set unlogged; alter table c set schema nosuch; alter table c rename to d; alter table d no inherit p; alter table d inherit p; alter table p set (fillfactor = 50); create table t of nosuch; alter table p set logged; create rule r as on insert to p do instead nothing;

create table p (a int generated always as identity, b int) partition by range (b); create table c partition of p for values from (0) to (10); alter table c alter a drop identity; alter table p alter a drop identity; 

create table p (a int, b text collate "C") partition by list (b); create table c (a int, b text); alter table p attach partition c for values in ('x'); create table d (b text collate "C", a int); alter table p attach partition d for values in ('x');
