using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Extensions (manual, CREATE EXTENSION).</summary>
internal static class Extensions
{
    /// <summary>The language that every database has.</summary>
    private const string PlPgSql = "plpgsql";

    public static void Create(CreateExtensionStmt statement, Understanding into)
    {
        var isThere = statement.Name == PlPgSql || into.Catalog.Extensions.ContainsKey(statement.Name);
        if (statement.IfNotExists && isThere) return;

        if (statement.Options.Any(o => o.Name != "schema")) into.Stay();
        var schema = statement.Options.FirstOrDefault(o => o.Name == "schema")?.Value;
        into.Add(new CreateExtension(statement.Name, into.Session.Create(schema, statement.Name, into.Catalog).Schema));
    }

    public static void Drop(DropStmt statement, Understanding into)
    {
        foreach (var dropped in statement.Objects)
        {
            var name = dropped.Names[^1];
            if (statement.IfExists && !into.Catalog.Extensions.ContainsKey(name)) continue;
            into.Add(new DropExtension(name) { Cascade = statement.Behavior == DropBehavior.Cascade });
        }
    }

    public static void Move(AlterObjectSchemaStmt statement, Understanding into) => into.Add(new MoveExtension(statement.Object!.Names[^1], statement.NewSchema));
}
