using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Locking;
using Fltr.Migrations.Runner.Scheduling;
using Fltr.Migrations.Sql;
using Npgsql;

namespace Fltr.Migrations.Runner;

/// <summary>
/// Only a table's owner may alter it, and a member of that role; rows need a privilege at least (manual, 5.7). Asked before the first step, not found
/// out at the tenth.
/// </summary>
internal static class OwnedTables
{
    private const string Altered = "altered";
    private const string Written = "written";
    private const string Read = "read";

    public static async Task CheckAsync(Session session, Schedule schedule, CancellationToken cancellation)
    {
        var needs = schedule.Pending.SelectMany(p => Needs(p.Migration!)).Distinct().Order().ToList();
        if (needs.Count == 0) return;

        var values = string.Join(", ", needs.Select(n => $"({Blockers.Regclass(n.Object)}, '{n.Need}')"));
        await using var command = new NpgsqlCommand(
            $"""
            select distinct c.oid::regclass::text, pg_catalog.pg_get_userbyid(c.relowner)::text, current_user::text
            from (values {values}) as v (name, need) join pg_catalog.pg_class as c on c.oid = pg_catalog.to_regclass(v.name)
            where not pg_catalog.pg_has_role(c.relowner, 'USAGE') and (v.need = '{Altered}'
               or v.need = '{Written}' and not pg_catalog.has_any_column_privilege(c.oid, 'INSERT, UPDATE') and not pg_catalog.has_table_privilege(c.oid, 'DELETE')
               or v.need = '{Read}' and not pg_catalog.has_any_column_privilege(c.oid, 'SELECT, REFERENCES'))
            order by 1
            """,
            session.Connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var foreign = new List<(string Table, string Owner, string Role)>();
        while (await reader.ReadAsync(cancellation)) foreign.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        if (foreign.Count == 0) return;

        var role = foreign[0].Role;
        throw new RunnerException(
            ExitCode.Usage,
            $"{role} may not do what the pending migrations of {session.Database} do: {string.Join(", ", foreign.Select(f => $"{f.Table} belongs to {f.Owner}"))}. Nothing was changed.",
            $"Run as the owner (--run-as {foreign[0].Owner}, or RunAs in [assembly: Database]), or let the administrator give the tables to {role}: alter table … owner to {Identifier.Quote(role)};");
    }

    private static IEnumerable<(Name Object, string Need)> Needs(PlannedMigration migration)
    {
        var altered = migration.Operations.SelectMany(o => o.Direct.Concat(o.Online ?? [])).SelectMany(s => s.Locks)
            .Where(l => l.Mode >= LockMode.ShareUpdateExclusive && migration.Writes.Contains(l.Object)).Select(l => l.Object).ToHashSet();
        return [.. altered.Select(o => (o, Altered)), .. migration.Writes.Where(o => !altered.Contains(o)).Select(o => (o, Written)), .. migration.Reads.Select(o => (o, Read))];
    }
}
