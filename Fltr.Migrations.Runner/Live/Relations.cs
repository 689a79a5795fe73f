using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Runner.Live;

/// <summary>Everything with columns, and sequences.</summary>
internal sealed class Relations : ILiveFamily
{
    public string Sql(int major) => """
        select c.oid, relnamespace, relname::text, relkind::text, relpersistence = 'u', relrowsecurity, relforcerowsecurity, relispopulated, relreplident::text,
          to_json(reloptions)::text, case when relkind = 'p' then pg_get_partkeydef(c.oid) end, pg_get_expr(relpartbound, c.oid), case when relkind in ('v', 'm') then pg_get_viewdef(c.oid) end,
          (select srvname::text from pg_catalog.pg_foreign_table join pg_catalog.pg_foreign_server s on s.oid = ftserver where ftrelid = c.oid), reltype
        from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = relnamespace
        where relkind in ('r', 'p', 'f', 'v', 'm', 'c', 'S') and nspname !~ '^pg_' and nspname <> 'information_schema'
        """;

    public void Read(Rows row, LiveObjects objects)
    {
        var (oid, schema) = (row.Oid(0), row.Oid(1));
        objects.Relations[oid] = new Relation(objects.Named(schema, row.Text(2)), row.Letter(3))
        {
            IsLeftOut = objects.IsLeftOut(SystemTable.Relation, oid, schema),
            Comment = row.Letter(3) == 'c' ? objects.CommentOf(SystemTable.Type, row.Oid(14)) : objects.CommentOf(SystemTable.Relation, oid),
            Query = Query(row.TextOrNull(12)),
            IsPopulated = row.Flag(7),
            Options = row.Options(9),
            Traits = new TableTraits
            {
                Unlogged = row.Flag(4),
                RowSecurity = row.Flag(5),
                ForceRowSecurity = row.Flag(6),
                PartitionKey = row.TextOrNull(10),
                PartitionBound = row.TextOrNull(11),
                Server = row.TextOrNull(13),
                ReplicaIdentity = row.Letter(8) switch
                {
                    'f' => ReplicaIdentity.Full,
                    'n' => ReplicaIdentity.Nothing,
                    'i' => ReplicaIdentity.Index,
                    _ => ReplicaIdentity.Default,
                },
            },
        };
    }

    private static string? Query(string? definition) => definition?.Trim().TrimEnd(';');
}
