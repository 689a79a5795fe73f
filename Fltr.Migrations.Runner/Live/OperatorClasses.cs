namespace Fltr.Migrations.Runner.Live;

/// <summary>The operator classes that an access method takes for a type when none is named.</summary>
internal sealed class OperatorClasses : ILiveFamily
{
    public string Sql(int major) => "select oid, opcintype from pg_catalog.pg_opclass where opcdefault";

    public void Read(Rows row, LiveObjects objects) => objects.DefaultClasses[row.Oid(0)] = row.Oid(1);
}
