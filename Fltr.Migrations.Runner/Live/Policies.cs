using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Runner.Live;

/// <summary>Policies of row security.</summary>
internal sealed class Policies : ILiveFamily
{
    // Role 0 is PUBLIC.
    public string Sql(int major) => """
        select polrelid, polname::text, polcmd::text, polpermissive, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid),
          (select json_agg(rolname order by rolname collate "C") from pg_catalog.pg_roles g where g.oid = any (polroles))::text
        from pg_catalog.pg_policy
        """;

    public void Read(Rows row, LiveObjects objects)
    {
        if (!objects.Relations.TryGetValue(row.Oid(0), out var relation)) return;

        relation.Add(new Policy(row.Text(1))
        {
            Command = row.Letter(2) switch
            {
                'r' => PolicyCommand.Select,
                'a' => PolicyCommand.Insert,
                'w' => PolicyCommand.Update,
                'd' => PolicyCommand.Delete,
                _ => PolicyCommand.All,
            },
            Restrictive = !row.Flag(3),
            Using = row.TextOrNull(4),
            Check = row.TextOrNull(5),
            Roles = row.Texts(6),
        });
    }
}
