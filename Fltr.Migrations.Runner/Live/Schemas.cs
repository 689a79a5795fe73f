namespace Fltr.Migrations.Runner.Live;

/// <summary>Schemas, but for the server's own.</summary>
internal sealed class Schemas : ILiveFamily
{
    public string Sql(int major) => "select oid, nspname::text from pg_catalog.pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'";

    public void Read(Rows row, LiveObjects objects) => objects.Schemas[row.Oid(0)] = row.Text(1);
}
