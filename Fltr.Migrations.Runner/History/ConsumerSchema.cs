namespace Fltr.Migrations.Runner.History;

/// <summary>
/// What services say of themselves: a table that nobody may read, and three functions that everybody may call. They run with the rights of the
/// history's owner (manual, 39.7 and CREATE FUNCTION, Writing SECURITY DEFINER Functions Safely).
/// </summary>
internal static class ConsumerSchema
{
    public static IReadOnlyList<string> Create { get; } =
    [
        """
        create table fltr_migrations.consumer (
            service text not null,
            change text not null,
            build text not null,
            state text not null check (state in ('acknowledged', 'withdrawn', 'seen')),
            at timestamptz not null default clock_timestamp(),
            by text not null default session_user,
            primary key (service, change, build))
        """,
        """
        create function fltr_migrations.ack(service text, change text, build text) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $ack$
        #variable_conflict use_column
        declare
            known text;
        begin
            if ack.service is null or ack.service = '' or ack.change is null or ack.build is null then
                raise exception 'service, change and build must be said' using errcode = '22004', hint = 'select fltr_migrations.ack(''fastapi'', ''split-user-credits'', ''build 41'')';
            end if;
            if not exists (select 1 from fltr_migrations.history as h where h.change = ack.change and h.state = 'applied' and h.phase in ('expand', 'backfill')) then
                select string_agg(distinct h.change, ', ' order by h.change) into known
                from fltr_migrations.history as h where h.state = 'applied' and h.phase in ('expand', 'backfill');
                raise exception 'change % is not known here: no expand of it is applied in this database', ack.change
                    using errcode = '22023', hint = 'known are: ' || coalesce(known, 'none');
            end if;
            insert into fltr_migrations.consumer (service, change, build, state) values (ack.service, ack.change, ack.build, 'acknowledged')
            on conflict (service, change, build) do update set state = excluded.state, at = excluded.at, by = excluded.by;
        end $ack$
        """,
        """
        create function fltr_migrations.heartbeat(service text, build text) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $heartbeat$
        #variable_conflict use_column
        begin
            if heartbeat.service is null or heartbeat.service = '' or heartbeat.build is null or heartbeat.build = '' then
                raise exception 'service and build must be said' using errcode = '22004', hint = 'select fltr_migrations.heartbeat(''fastapi'', ''build 41'')';
            end if;
            insert into fltr_migrations.consumer (service, change, build, state) values (heartbeat.service, '', heartbeat.build, 'seen')
            on conflict (service, change, build) do update set at = excluded.at, by = excluded.by;
        end $heartbeat$
        """,
        """
        create function fltr_migrations.withdraw(service text, change text) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $withdraw$
        #variable_conflict use_column
        begin
            update fltr_migrations.consumer as c set state = 'withdrawn', at = clock_timestamp(), by = session_user
            where c.service = withdraw.service and c.change = withdraw.change and c.state = 'acknowledged';
            if not found then
                raise exception '% has not acknowledged %, so there is nothing to withdraw', withdraw.service, withdraw.change using errcode = '22023';
            end if;
        end $withdraw$
        """,

        // A new function is everybody's until it is taken away (manual, 5.7): only these three are meant.
        "revoke execute on all functions in schema fltr_migrations from public",
        "grant execute on function fltr_migrations.ack(text, text, text), fltr_migrations.heartbeat(text, text), fltr_migrations.withdraw(text, text) to public",
        "grant usage on schema fltr_migrations to public",
    ];
}
