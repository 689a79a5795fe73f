namespace Fltr.Migrations.Runner.Live;

/// <summary>What belongs to an extension.</summary>
internal sealed class ExtensionMembers : ILiveFamily
{
    public string Sql(int major) => "select classid, objid from pg_catalog.pg_depend where deptype = 'e'";

    public void Read(Rows row, LiveObjects objects) => objects.OfExtension((SystemTable)row.Oid(0), row.Oid(1));
}
