using Fltr.Migrations.Runner.Connections;
using Npgsql;

namespace Fltr.Migrations.Runner.History;

/// <summary>What a database holds that has no history yet.</summary>
/// <param name="Count">How many tables, views and sequences that are not the system's, an extension's or ours.</param>
/// <param name="First">The names of the first five.</param>
/// <param name="TakesHistory">Whether our schema is there or may be made.</param>
internal sealed record DatabaseContents(long Count, string First, bool TakesHistory)
{
    private const string Question = """
        select count(*), coalesce(string_agg(shown, ', ') filter (where number <= 5), ''),
               coalesce(pg_catalog.has_schema_privilege(pg_catalog.to_regnamespace('fltr_migrations'), 'CREATE'), pg_catalog.has_database_privilege(current_database(), 'CREATE'))
        from (
            select n.nspname || '.' || c.relname as shown, row_number() over (order by n.nspname, c.relname) as number
            from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and n.nspname not in ('pg_catalog', 'information_schema', 'fltr_migrations') and n.nspname !~ '^pg_'
              and not exists (select 1 from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')) as found
        """;

    public static DatabaseContents Read(Session session, CancellationToken cancellation)
    {
        using var command = new NpgsqlCommand(Question, session.Connection);
        return Blocking.Run(Ask, command.Cancel, cancellation);

        DatabaseContents Ask()
        {
            using var reader = command.ExecuteReader();
            reader.Read();
            return new DatabaseContents(reader.GetInt64(0), reader.GetString(1), reader.GetBoolean(2));
        }
    }
}
