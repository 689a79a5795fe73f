namespace Fltr.Migrations.Runner.History;

/// <summary>The schema in which a database remembers its migrations. Each entry is one command.</summary>
internal static class HistorySchema
{
    public const string Name = "fltr_migrations";

    public const int Format = 2;

    /// <summary>SQLSTATE of our own, raised where a step belongs to a run that another has replaced.</summary>
    public const string Replaced = "FL001";

    /// <summary>SQLSTATE of our own, raised where somebody has asked the run to stop.</summary>
    public const string Stopped = "FL002";

    public static IReadOnlyList<string> Create { get; } =
    [
        // Not with IF NOT EXISTS, which asks for the right to make schemas where there is one, too.
        """
        do $schema$ begin
            if pg_catalog.to_regnamespace('fltr_migrations') is null then
                create schema fltr_migrations;
            end if;
        end $schema$
        """,
        """
        create table fltr_migrations.meta (
            singleton boolean primary key default true check (singleton),
            format integer not null,
            database text not null,
            environment text,
            system_identifier text,
            database_oid bigint not null,
            born boolean not null,
            run bigint not null,
            claimed_at timestamptz not null default clock_timestamp(),
            claimed_by text not null default session_user,
            protected boolean not null default false,
            timeline integer,
            waits_from timestamptz,
            stopped_by text)
        """,
        """
        create table fltr_migrations.history (
            id bigint generated always as identity primary key,
            version bigint not null,
            name text not null,
            description text,
            owner text,
            phase text not null,
            change text,
            checksum text not null,
            state text not null check (state in ('applied', 'reverted', 'failed')),
            started_at timestamptz not null,
            finished_at timestamptz not null,
            applied_by text not null,
            client text not null,
            reads text[] not null,
            writes text[] not null,
            operations json not null,
            down json,
            steps json,
            error text,
            reverted_at timestamptz,
            reverted_by text)
        """,
        "create unique index history_applied on fltr_migrations.history (version) where state = 'applied'",
        """
        create table fltr_migrations.step (
            direction text not null check (direction in ('up', 'down')),
            version bigint not null,
            checksum text not null,
            operation integer not null,
            form text not null check (form in ('direct', 'online')),
            step integer not null,
            done boolean not null,
            sql text not null,
            started_at timestamptz not null,
            finished_at timestamptz not null,
            primary key (direction, version, operation, form, step))
        """,
        """
        create table fltr_migrations.backfill (
            version bigint not null,
            operation integer not null,
            pass integer not null,
            key text[],
            taken bigint not null,
            changed bigint not null,
            started_at timestamptz not null,
            updated_at timestamptz not null,
            primary key (version, operation))
        """,

        // A table that is not there has no rows, and a query that names it would not even parse.
        """
        create function fltr_migrations.has_rows(relation text) returns boolean language plpgsql set search_path = pg_catalog as $rows$
        declare
            found boolean;
        begin
            if to_regclass(relation) is null then
                return false;
            end if;
            execute format('select exists (select 1 from %s)', relation) into found;
            return found;
        end $rows$
        """,
        Fence,
        .. ConsumerSchema.Create,
    ];

    /// <summary>From format 1, in one transaction.</summary>
    public static IReadOnlyList<string> Upgrade { get; } =
    [
        """
        alter table fltr_migrations.meta
            add column protected boolean not null default false,
            add column timeline integer,
            add column waits_from timestamptz,
            add column stopped_by text
        """,
        Fence,
        .. ConsumerSchema.Create,
        $"update fltr_migrations.meta set format = 2, timeline = {ServerTimeline.Sql}",
    ];

    /// <summary>A step that belongs to a run which lost its lock, which was told to stop, or whose session a pooler changed, ends here and not in the schema.</summary>
    private const string Fence = """
        create or replace function fltr_migrations.enter(run bigint) returns void language plpgsql set search_path = pg_catalog as $fence$
        declare
            present bigint;
            stopper text;
        begin
            select m.run, m.stopped_by into present, stopper from fltr_migrations.meta as m for share;
            if present is distinct from enter.run and stopper is not null then
                raise exception 'run % of fltr-migrations was stopped by %', enter.run, stopper using errcode = 'FL002';
            end if;
            if present is distinct from enter.run then
                raise exception 'run % of fltr-migrations was replaced by run %', enter.run, present using errcode = 'FL001';
            end if;
        end $fence$
        """;

    public const string Claim = $"""
        insert into fltr_migrations.meta (format, database, environment, system_identifier, database_oid, timeline, born, run)
        values ($1, $2, $3, (select system_identifier::text from pg_catalog.pg_control_system()), (select oid::bigint from pg_catalog.pg_database where datname = current_database()),
                {ServerTimeline.Sql}, $4, 0)
        """;
}
