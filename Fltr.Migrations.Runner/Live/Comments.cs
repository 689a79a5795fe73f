namespace Fltr.Migrations.Runner.Live;

/// <summary>Comments. What the server itself brings has numbers below 16384 (FirstNormalObjectId).</summary>
internal sealed class Comments : ILiveFamily
{
    public string Sql(int major) => "select classoid, objoid, objsubid, description from pg_catalog.pg_description where objoid >= 16384";

    public void Read(Rows row, LiveObjects objects) => objects.Comment((SystemTable)row.Oid(0), row.Oid(1), row.Number(2), row.Text(3));
}
