using Fltr.Migrations.Operations;
using Fltr.Migrations.Runner.Locking;
using Fltr.Migrations.Runner.Scheduling;
using Npgsql;

namespace Fltr.Migrations.Runner;

/// <summary>Only a table's owner may alter it, and a member of that role (manual, 5.7). Asked before the first step, not found out at the tenth.</summary>
internal static class OwnedTables
{
    public static async Task CheckAsync(Session session, Schedule schedule, CancellationToken cancellation)
    {
        var altered = schedule.Pending.Select(p => p.Migration!)
            .SelectMany(m => m.Operations.SelectMany(o => o.Direct.Concat(o.Online ?? [])).SelectMany(s => s.Locks).Where(l => l.Mode >= LockMode.ShareUpdateExclusive && m.Writes.Contains(l.Object)))
            .Select(l => l.Object).Distinct().Order().ToList();
        if (altered.Count == 0) return;

        var names = string.Join(", ", altered.Select(a => $"({Blockers.Regclass(a)})"));
        await using var command = new NpgsqlCommand(
            $"""
            select c.oid::regclass::text, pg_catalog.pg_get_userbyid(c.relowner)::text, current_user::text
            from (values {names}) as v (name) join pg_catalog.pg_class as c on c.oid = pg_catalog.to_regclass(v.name)
            where not pg_catalog.pg_has_role(c.relowner, 'USAGE') order by 1
            """,
            session.Connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var foreign = new List<(string Table, string Owner, string Role)>();
        while (await reader.ReadAsync(cancellation)) foreign.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        if (foreign.Count == 0) return;

        var role = foreign[0].Role;
        throw new RunnerException(
            ExitCode.Usage,
            $"{role} may not alter what the pending migrations of {session.Database} alter: {string.Join(", ", foreign.Select(f => $"{f.Table} belongs to {f.Owner}"))}. Nothing was changed.",
            $"Run as the owner (--run-as {foreign[0].Owner}), or let the administrator give the tables to {role}: alter table … owner to {Sql.Identifier.Quote(role)};");
    }
}
