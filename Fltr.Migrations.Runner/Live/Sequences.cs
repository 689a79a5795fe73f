using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Runner.Live;

/// <summary>Sequences with their owners.</summary>
internal sealed class Sequences : ILiveFamily
{
    public string Sql(int major) => """
        select seqrelid, relnamespace, format_type(seqtypid, null), seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle, refobjid, refobjsubid, deptype::text
        from pg_catalog.pg_sequence join pg_catalog.pg_class c on c.oid = seqrelid
        left join pg_catalog.pg_depend on classid = 'pg_catalog.pg_class'::regclass and objid = seqrelid and refclassid = 'pg_catalog.pg_class'::regclass and refobjsubid > 0 and deptype in ('a', 'i')
        """;

    public void Read(Rows row, LiveObjects objects)
    {
        var oid = row.Oid(0);
        if (objects.IsLeftOut(SystemTable.Relation, oid, row.Oid(1))) return;

        var relation = objects.Relations[oid];
        var bounds = new SequenceBounds(row.Text(2), row.Long(3), row.Long(4), row.Long(5), row.Long(6), row.Long(7));
        var owner = row.IsNull(9) ? null : objects.Relations.GetValueOrDefault(row.Oid(9));
        objects.Sequences.Add(bounds.Apply(new Sequence(relation.Name)
        {
            Cycle = row.Flag(8),
            OwnedBy = owner?.ColumnOf(row.Number(10)) is { } column ? new ColumnName(owner.Name, column) : null,
            OfIdentity = !row.IsNull(11) && row.Letter(11) == 'i',
            Comment = relation.Comment,
        }));
    }
}
