using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Runner.Live;

/// <summary>Extensions, but for the language that every database has.</summary>
internal sealed class Extensions : ILiveFamily
{
    public string Sql(int major) =>
        "select extname::text, nspname::text from pg_catalog.pg_extension x join pg_catalog.pg_namespace n on n.oid = x.extnamespace where extname <> 'plpgsql'";

    public void Read(Rows row, LiveObjects objects) => objects.Extensions.Add(new Extension(row.Text(0), row.Text(1)));
}
