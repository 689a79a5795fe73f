using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Runner.Live;

/// <summary>Enums, a row a label in their order; an enum without labels has one row without a label.</summary>
internal sealed class EnumLabels : ILiveFamily
{
    public string Sql(int major) => """
        select t.oid, typnamespace, typname::text, enumlabel::text
        from pg_catalog.pg_type t left join pg_catalog.pg_enum on enumtypid = t.oid where typtype = 'e' order by t.oid, enumsortorder
        """;

    public void Read(Rows row, LiveObjects objects)
    {
        var (oid, schema) = (row.Oid(0), row.Oid(1));
        if (objects.IsLeftOut(SystemTable.Type, oid, schema)) return;

        var type = objects.Types.GetValueOrDefault(oid) as EnumType ?? new EnumType(objects.Named(schema, row.Text(2)), []) { Comment = objects.CommentOf(SystemTable.Type, oid) };
        objects.Types[oid] = row.TextOrNull(3) is { } label ? type with { Labels = type.Labels.With(label) } : type;
    }
}
