using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Tables (manual chapter 5).</summary>
internal static class Tables
{
    public static void Create(CreateStmt statement, Understanding into)
    {
        if (statement.Persistence == "temporary" || statement.Relation.Schema == "pg_temp")
        {
            into.Session.AddTemporary(statement.Relation.Local);
            into.Stay();
            return;
        }

        var name = into.Session.Create(statement.Relation.Schema, statement.Relation.Local, into.Catalog);
        if (statement.IfNotExists && into.Catalog.Has(name)) return;
        into.Add(new CreateTable(name, [.. statement.Elements.OfType<ColumnDef>().Select(c => Column(c, into))]));
    }

    public static void Drop(DropStmt statement, Understanding into)
    {
        foreach (var dropped in statement.Objects)
        {
            var (schema, local) = dropped.Qualified();
            if (into.Session.IsTemporary(schema, local))
            {
                into.Session.RemoveTemporary(local);
                into.Stay();
                continue;
            }

            var table = into.Session.Find(schema, local, into.Catalog, into.Catalog.Has);
            if (statement.IfExists && !into.Catalog.Has(table)) continue;
            into.Add(new DropTable(table));
        }
    }

    private static Column Column(ColumnDef column, Understanding into) => new(column.Name, into.Written(column.Type!))
    {
        Nullable = !column.Constraints.Any(c => c.Kind == ConstraintKind.NotNull),
        Default = column.Constraints.FirstOrDefault(c => c.Kind == ConstraintKind.Default)?.Expression is { } value ? into.Written(value) : null,
        Source = into.At(column.Start),
    };
}
