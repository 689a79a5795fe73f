using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Runner.Live;

/// <summary>Constraints of tables. Those of domains are read with the domains.</summary>
internal sealed class Constraints : ILiveFamily
{
    public string Sql(int major) => $"""
        select conrelid, c.oid, conname::text, contype::text, conkey::text, confrelid, confkey::text, confupdtype::text, confdeltype::text, confmatchtype = 'f', {(major >= 15 ? "confdelsetcols::text" : "null")},
          convalidated, condeferrable, condeferred, not conislocal, connoinherit, conindid, case when contype = 'c' then pg_get_expr(conbin, conrelid) end,
          (select json_agg(case nspname when 'pg_catalog' then oprname::text else 'OPERATOR(' || quote_ident(nspname) || '.' || oprname || ')' end order by k)
            from unnest(conexclop) with ordinality e (o, k) join pg_catalog.pg_operator p on p.oid = o join pg_catalog.pg_namespace n on n.oid = oprnamespace)::text
        from pg_catalog.pg_constraint c where contype in ('p', 'u', 'f', 'c', 'x') and conrelid <> 0
        """;

    public void Read(Rows row, LiveObjects objects)
    {
        if (!objects.Relations.TryGetValue(row.Oid(0), out var relation)) return;

        var constraint = Kind(row, objects, relation);
        relation.Add(constraint with
        {
            Deferrable = row.Flag(12),
            Deferred = row.Flag(13),
            Inherited = row.Flag(14),
            Comment = objects.CommentOf(SystemTable.Constraint, row.Oid(1)),
        });
    }

    private static Constraint Kind(Rows row, LiveObjects objects, Relation relation)
    {
        var name = row.Text(2);
        var columns = relation.ColumnsOf(row.Numbers(4));
        switch (row.Letter(3))
        {
            case 'f':
                return ForeignKey(row, objects, relation, name, columns);
            case 'c':
                return new Check(name, row.Text(17)) { Columns = columns, Validated = row.Flag(11), NoInherit = row.Flag(15) };
        }

        relation.Indexes.Remove(row.Oid(16), out var index);
        var include = index!.Include.Count == 0 ? null : index.Include;
        var options = index.Options.Count == 0 ? null : index.Options;
        return row.Letter(3) switch
        {
            'p' => new PrimaryKey(name, columns) { Include = include, Options = options },
            'u' => new Unique(name, columns) { Include = include, Options = options, NullsNotDistinct = index.NullsNotDistinct },
            _ => new Exclusion(name, [.. index.Keys.Zip(row.Texts(18), (key, with) => new ExclusionElement(key, with))])
            {
                Columns = columns,
                Method = index.Method,
                Include = index.Include,
                Options = options,
                Filter = index.Filter,
            },
        };
    }

    private static ForeignKey ForeignKey(Rows row, LiveObjects objects, Relation relation, string name, Seq<string> columns)
    {
        var target = objects.Relations[row.Oid(5)];
        var onDelete = relation.ColumnsOf(row.Numbers(10));
        return new ForeignKey(name, columns, target.Name, target.ColumnsOf(row.Numbers(6)))
        {
            OnUpdate = Action(row.Letter(7)),
            OnDelete = Action(row.Letter(8)),
            MatchFull = row.Flag(9),
            OnDeleteColumns = onDelete.Count == 0 ? null : onDelete,
            Validated = row.Flag(11),
        };
    }

    private static ReferentialAction Action(char letter) => letter switch
    {
        'r' => ReferentialAction.Restrict,
        'c' => ReferentialAction.Cascade,
        'n' => ReferentialAction.SetNull,
        'd' => ReferentialAction.SetDefault,
        _ => ReferentialAction.NoAction,
    };
}
