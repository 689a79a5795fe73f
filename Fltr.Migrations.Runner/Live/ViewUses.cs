using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Runner.Live;

/// <summary>The tables, views and columns that the query of a view names.</summary>
internal sealed class ViewUses : ILiveFamily
{
    public string Sql(int major) => """
        select distinct ev_class, refobjid, refobjsubid from pg_catalog.pg_rewrite w
        join pg_catalog.pg_depend on classid = 'pg_catalog.pg_rewrite'::regclass and objid = w.oid and refclassid = 'pg_catalog.pg_class'::regclass and deptype = 'n'
        where rulename = '_RETURN' and refobjid <> ev_class order by ev_class, refobjid, refobjsubid
        """;

    public void Read(Rows row, LiveObjects objects)
    {
        if (!objects.Relations.TryGetValue(row.Oid(0), out var view) || !objects.Relations.TryGetValue(row.Oid(1), out var used)) return;
        var column = row.Number(2) == 0 ? null : used.ColumnOf(row.Number(2));
        view.Uses.Add(new Dependence(used.Name, column));
    }
}
