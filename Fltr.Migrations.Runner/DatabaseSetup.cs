using Fltr.Migrations.Runner.History;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Runner;

/// <summary>
/// What a database's administrator runs once, so that a plain role can do the rest: it may not create schemas (manual, 5.9.4), so it is given one, and
/// makes and updates in it what the history needs by itself.
/// </summary>
public static class DatabaseSetup
{
    /// <param name="database">The server's name of the database.</param>
    /// <param name="role">The role that owns the database's objects and runs migrations.</param>
    /// <param name="schemas">The schemas that migrations make tables in.</param>
    public static string Sql(string database, string role, IEnumerable<string> schemas)
    {
        var (name, owner) = (Identifier.Quote(database), Identifier.Quote(role));
        var grants = schemas.Select(s => $"grant usage, create on schema {Identifier.Quote(s)} to {owner};");
        return $"""
            -- Run by a superuser or by the owner of {name}, connected to {name}. It may be run again.
            do $setup$ begin
                if not exists (select 1 from pg_catalog.pg_roles where rolname = {Identifier.Literal(role)}) then
                    create role {owner} login;
                end if;
            end $setup$;
            grant connect on database {name} to {owner};
            create schema if not exists {HistorySchema.Name} authorization {owner};
            {string.Join('\n', grants)}
            -- A password, where one is needed: \password {owner}
            -- Tables that are there already: alter table … owner to {owner};
            """.ReplaceLineEndings("\n");
    }
}
