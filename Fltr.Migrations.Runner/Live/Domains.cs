using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Runner.Live;

/// <summary>Domains, a row a check in the order of their names; a domain without checks has one row without a check.</summary>
internal sealed class Domains : ILiveFamily
{
    public string Sql(int major) => """
        select t.oid, typnamespace, typname::text, format_type(typbasetype, typtypmod), typnotnull, typdefault, nspname::text, collname::text, conname::text, pg_get_expr(conbin, 0), convalidated, c.oid
        from pg_catalog.pg_type t
        left join pg_catalog.pg_collation l on l.oid = typcollation and typcollation <> (select b.typcollation from pg_catalog.pg_type b where b.oid = t.typbasetype)
        left join pg_catalog.pg_namespace n on n.oid = collnamespace
        left join pg_catalog.pg_constraint c on contypid = t.oid and contype = 'c'
        where typtype = 'd' order by t.oid, conname collate "C"
        """;

    public void Read(Rows row, LiveObjects objects)
    {
        var (oid, schema) = (row.Oid(0), row.Oid(1));
        if (objects.IsLeftOut(SystemTable.Type, oid, schema)) return;

        var type = objects.Types.GetValueOrDefault(oid) as DomainType ?? new DomainType(objects.Named(schema, row.Text(2)), row.Text(3))
        {
            NotNull = row.Flag(4),
            Default = row.TextOrNull(5),
            Collation = row.IsNull(7) ? null : Identifier.Printed(new Name(row.Text(6), row.Text(7))),
            Comment = objects.CommentOf(SystemTable.Type, oid),
        };
        objects.Types[oid] = row.IsNull(8) ? type : type with { Checks = type.Checks.With(new Check(row.Text(8), row.Text(9)) { Validated = row.Flag(10), Comment = objects.CommentOf(SystemTable.Constraint, row.Oid(11)) }) };
    }
}
