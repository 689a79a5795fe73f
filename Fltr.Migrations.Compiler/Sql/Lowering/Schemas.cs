using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Schemas (manual 5.9).</summary>
internal static class Schemas
{
    public static void Create(CreateSchemaStmt statement, Understanding into)
    {
        // Without a name, it is called like the role that will own it.
        if ((statement.Name ?? statement.Role) is not { } name) return;
        if (statement.Role is not null) into.Stay();
        if (statement.IfNotExists && into.Catalog.Schemas.Contains(name)) return;
        into.Add(new CreateSchema(name));

        // What stands in the same statement is made in the new schema (manual, CREATE SCHEMA).
        if (statement.Elements.Count == 0) return;
        using (into.Session.Inside(name)) foreach (var element in statement.Elements) Families.Lower(element, into);
    }

    public static void Drop(DropStmt statement, Understanding into)
    {
        foreach (var dropped in statement.Objects)
        {
            var name = dropped.Names[^1];
            if (statement.IfExists && !into.Catalog.Schemas.Contains(name)) continue;
            if (statement.Behavior == DropBehavior.Cascade) foreach (var extension in into.Catalog.Extensions.Values.Where(e => e.Schema == name)) Extensions.Rid(extension, cascade: true, into);
            into.Add(new DropSchema(name) { Cascade = statement.Behavior == DropBehavior.Cascade });
        }
    }

    public static void Rename(RenameStmt statement, Understanding into) => into.Add(new RenameSchema(statement.From!, statement.To));
}
