using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Runner.Live;

/// <summary>What a table inherits from, or is a partition of.</summary>
internal sealed class Parents : ILiveFamily
{
    // Indexes of partitions are here, too.
    public string Sql(int major) => "select inhrelid, inhparent from pg_catalog.pg_inherits join pg_catalog.pg_class c on c.oid = inhparent where relkind in ('r', 'p', 'f') order by inhrelid, inhseqno";

    public void Read(Rows row, LiveObjects objects)
    {
        if (!objects.Relations.TryGetValue(row.Oid(0), out var child) || !objects.Relations.TryGetValue(row.Oid(1), out var parent)) return;
        child.Traits = child.Traits with { Inherits = (child.Traits.Inherits ?? []).With(parent.Name) };
    }
}
