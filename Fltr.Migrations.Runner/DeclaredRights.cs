using Fltr.Migrations.Locks;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Runner;

/// <summary>
/// What services may do with tables, as they have declared it, and as GRANT says it to the server (manual, 5.7). Only what is declared: an owner reads
/// and writes its tables, the others do what is shared with them. Tables are altered by the role that runs migrations, not by a service.
/// </summary>
public static class DeclaredRights
{
    /// <summary>The statements for one database, a line each; run again, they change nothing.</summary>
    public static string Sql(LockFile database)
    {
        var roles = database.Services.ToDictionary(s => s.Name, s => s.Role ?? s.Name);
        var rights = database.Tables.SelectMany(t => Of(t, roles)).GroupBy(r => r.Role).OrderBy(r => r.Key, StringComparer.Ordinal).ToList();
        if (rights.Count == 0) return $"-- Nobody owns or shares a table of {database.Database}.";

        var lines = new List<string>
        {
            $"-- Run by the role that owns the tables, or by a superuser, connected to {database.Database}. It may be run again.",
            $"-- The roles have to be there: {string.Join(", ", rights.Select(r => r.Key))}.",
        };
        foreach (var role in rights)
        {
            lines.Add("");
            foreach (var schema in role.SelectMany(r => r.Schemas).Distinct().Order(StringComparer.Ordinal)) lines.Add(SqlText.Write($"grant usage on schema {schema} to {role.Key};"));
            foreach (var table in role.GroupBy(r => r.Table.Name).OrderBy(t => t.Key)) lines.AddRange(Grants([.. table], role.Key));
        }

        foreach (var table in database.Tables.Where(t => !t.Seen && t.Shares.Any(s => s.Access.HasFlag(Access.Write))))
        {
            lines.Add($"-- {table.Name} was made or changed by SQL: a sequence that its columns take numbers from is not known here.");
        }

        return string.Join('\n', lines);
    }

    private static IEnumerable<Right> Of(LockedTable table, Dictionary<string, string> roles)
    {
        if (table.Owner is { } owner) yield return new Right(Role(owner), table, Access.Read | Access.Write, []);
        foreach (var share in table.Shares.Where(s => s.Service != table.Owner)) yield return new Right(Role(share.Service), table, share.Access, share.Columns);

        string Role(string service) => roles.GetValueOrDefault(service) ?? service;
    }

    private static IEnumerable<string> Grants(IReadOnlyList<Right> rights, string role)
    {
        var table = rights[0].Table;
        var privileges = new[]
        {
            Privilege("select", Access.Read), Privilege("insert", Access.Write), Privilege("update", Access.Write),
            // There is no DELETE of some columns: a row has the others, too.
            rights.Any(r => r.Access.HasFlag(Access.Write) && r.Columns.Count == 0) ? "delete" : null,
            Privilege("references", Access.Reference),
        };
        yield return SqlText.Write($"grant {string.Join(", ", privileges.OfType<string>()):raw} on table {table.Name} to {role};");

        if (rights.All(r => !r.Access.HasFlag(Access.Write))) yield break;
        foreach (var sequence in table.Sequences) yield return SqlText.Write($"grant usage on sequence {sequence} to {role};");

        string? Privilege(string word, Access access)
        {
            var given = rights.Where(r => r.Access.HasFlag(access)).ToList();
            if (given.Count == 0) return null;
            return given.Any(r => r.Columns.Count == 0) ? word : $"{word} ({string.Join(", ", given.SelectMany(r => r.Columns).Distinct().Select(Identifier.Quote))})";
        }
    }

    private sealed record Right(string Role, LockedTable Table, Access Access, Seq<string> Columns)
    {
        public IEnumerable<string> Schemas => Access.HasFlag(Access.Write) ? Table.Sequences.Select(s => s.Schema).Prepend(Table.Name.Schema) : [Table.Name.Schema];
    }
}
