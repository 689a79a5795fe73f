using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Runner.Live;

/// <summary>Range types.</summary>
internal sealed class Ranges : ILiveFamily
{
    public string Sql(int major) => "select t.oid, typnamespace, typname::text, format_type(rngsubtype, null) from pg_catalog.pg_range join pg_catalog.pg_type t on t.oid = rngtypid";

    public void Read(Rows row, LiveObjects objects)
    {
        var (oid, schema) = (row.Oid(0), row.Oid(1));
        if (objects.IsLeftOut(SystemTable.Type, oid, schema)) return;
        objects.Types[oid] = new RangeType(objects.Named(schema, row.Text(2)), row.Text(3)) { Comment = objects.CommentOf(SystemTable.Type, oid) };
    }
}
