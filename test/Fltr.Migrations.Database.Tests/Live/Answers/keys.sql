create table t (a int primary key, b int primary key);

create table t (a int, b int, primary key (a), primary key (b));

create table t (a int primary key); alter table t add primary key (a);

create table t (a int); alter table t add primary key (b); alter table t add unique (b); alter table t add unique (a, a); alter table t add primary key (a, a);

create table t (a int, b int); create table r (a int references t, b int references t (a), c int references t (b));

create table t (a int, b int); create table r (a int references t);

create table t (a int, b int); create table r (a int references t (a));

create table t (a int primary key); create table r (a text references t);

create table t (a text primary key); create table r (a int references t);

create table t (a int primary key); create table r (a bigint references t, b smallint references t, c numeric references t);

create table t (a numeric primary key); create table r (a int references t);

create table t (a varchar(10) primary key); create table r (a text references t, b char(3) references t);

create table t (a uuid primary key); create table r (a text references t);

create table t (a timestamptz primary key); create table r (a date references t, b timestamp references t);

create domain d as int; create table t (a d primary key); create table r (a int references t, b bigint references t);

create type e as enum ('a'); create type e2 as enum ('a'); create table t (a e primary key); create table r (a e2 references t);

create type e as enum ('a'); create table t (a e primary key); create table r (a e references t); create table r2 (a text references t);

create table t (a int, b int, primary key (a, b)); create table r (a int references t); 

create table t (a int, b int, primary key (a, b)); create table r (a int references t (a));

create table t (a int, b int, primary key (a, b)); create table r (x int, y int, foreign key (x, y) references t (b, a)); create table r2 (x int, y int, foreign key (x) references t (a, b)); create table r3 (x int, y int, foreign key (x, z) references t);

create table t (a int unique deferrable); create table r (a int references t (a));

create table t (a int); create unique index i on t (a) where a > 0; create table r (a int references t (a));

create table t (a int); create unique index i on t ((a + 1)); create table r (a int references t (a));

create table t (a int, b int); create unique index i on t (a) include (b); create table r (a int references t (a)); drop index i; drop index i cascade;

create table r (a int references nosuch); create table r (a int references nosuch (a)); create table t (a int primary key); create table r (a int references t (b)); alter table nosuch add foreign key (a) references t; create table r (b int, foreign key (a) references t);

create view v as select 1 as a; create table r (a int references v (a)); create materialized view m as select 1 as a; create table r (a int references m (a));

create table t (a int primary key); create table r (a int references t); alter table t drop constraint t_pkey; alter table t drop a; drop table t; alter table t drop constraint t_pkey cascade;

create table t (a int primary key, b int unique); create table r (a int references t, b int references t (b)); alter table t drop constraint t_b_key; alter table t drop b; alter table t drop b cascade; drop table t cascade;

create table t (a int primary key); create table r (a int references t); alter table t alter a type text; alter table t alter a type bigint; alter table r alter a type text; alter table r alter a type numeric;

create table t (a int primary key); alter table t alter a drop not null;

create table t (a int, b int); alter table t replica identity using index nosuch; create unique index i on t (a); alter table t replica identity using index i; alter table t alter a set not null; alter table t replica identity using index i; create index j on t (a); alter table t replica identity using index j; drop index i;

create table t (a int not null, b int); create unique index i on t (a); create index j on t (a); create unique index k on t (a) where a > 0; create unique index l on t ((a + 1)); alter table t add primary key using index j; alter table t add primary key using index k; alter table t add unique using index l; alter table t add primary key using index nosuch; alter table t add constraint pk primary key using index i;

create table t (a int, b int); create unique index i on t (a desc); alter table t add unique using index i;

create table t (a json primary key);

create table t (a json unique);

create table t (a point); create index on t (a); create index on t using gist (a); alter table t add unique (a);

create table t (a xml); create index on t (a); create index on t using hash (a);

create table t (a jsonb primary key, b int[], c tsvector unique);

create table t (a int); create index on t using gin (a); create index on t using gist (a); create index on t using brin (a); create index on t using nosuch (a);

create table t (a int[]); create index on t using gin (a); create index on t using gin (a nosuch_ops); create index on t (a text_ops);

create table t (a text); create index on t (a int4_ops); create index on t (a text_pattern_ops); create index on t using gin (a); create index on t using gin (a gin_trgm_ops); create index on t (a collate "C");

create table t (a int); create index on t (a collate "C"); create table u (a int collate "C");

create table t (a int, exclude (a with =), exclude using gist (a with =));

create table t (a int4range, exclude using gist (a with &&), exclude using gist (a with =)); 

create table t (a int, b int); create unique index on t using hash (a); create index on t using hash (a, b); create index on t using gin (a) include (b); create index on t using hash (a desc); create index on t using brin (a nulls first);

create table t (a int); alter table t add constraint c foreign key (a) references t (a); alter table t add unique (a); alter table t add constraint c foreign key (a) references t (a) not valid; alter table t validate constraint c; alter table t validate constraint t_a_key; alter table t alter constraint t_a_key deferrable; alter table t alter constraint c deferrable initially deferred; alter table t alter constraint nosuch deferrable;

create table t (a int check (a > 0) deferrable);

create table t (a int not null null);

create table t (a int null not null);

create table t (a int null primary key);

create table t (a int default 1 default 2);

create unlogged table u (a int primary key); create table t (a int references u);

create table t (a int primary key); create unlogged table u (a int references t); alter table t set unlogged; alter table u set logged; alter table t set unlogged;

create temp table x (a int primary key); create table t (a int references x);

create table t (a int primary key); create temp table x (a int references t);

create table t (a int primary key, b int); create table r (a int, foreign key (a) references t on delete set null (a)); create table r2 (a int, b int, foreign key (a) references t on delete set null (b));

create table t (a int primary key, g int generated always as (a * 2) stored); create table r (a int, g int generated always as (a * 2) stored, foreign key (g) references t on delete set null); create table r2 (a int, g int generated always as (a * 2) stored, foreign key (g) references t on update cascade); create table r3 (a int, g int generated always as (a * 2) stored, foreign key (g) references t on delete cascade);
