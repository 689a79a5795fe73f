using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Compiler.Sql.Lowering.Fitting;
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
        var where = statement.Name == "adminpack" ? Known.Catalog : into.Session.Create(schema, statement.Name, into.Catalog).Schema;
        foreach (var required in Known.Extension(statement.Name)?.Required ?? [])
        {
            if (into.Catalog.Extensions.ContainsKey(required)) continue;
            Fit.Refuse(!statement.Options.Any(o => o.Name == "cascade"), $"The extension {statement.Name} needs {required}: create that first, or say CASCADE.", SqlState.UndefinedObject);
            into.Add(new CreateExtension(required, where));
        }

        into.Add(new CreateExtension(statement.Name, where));
    }

    public static void Drop(DropStmt statement, Understanding into)
    {
        foreach (var dropped in statement.Objects)
        {
            var name = dropped.Names[^1];
            if (statement.IfExists && !into.Catalog.Extensions.ContainsKey(name)) continue;
            if (into.Catalog.Extensions.GetValueOrDefault(name) is { } extension) Rid(extension, statement.Behavior == DropBehavior.Cascade, into);
            into.Add(new DropExtension(name) { Cascade = statement.Behavior == DropBehavior.Cascade });
        }
    }

    /// <summary>With CASCADE what uses the extension goes first; without, there may be nothing.</summary>
    public static void Rid(Extension extension, bool cascade, Understanding into)
    {
        var mark = into.Here();
        foreach (var needing in into.Catalog.Extensions.Values.Where(e => Known.Extension(e.Name)?.Required.Contains(extension.Name) == true))
        {
            Rid(needing, cascade: true, into);
            into.Add(new DropExtension(needing.Name) { Cascade = true });
        }

        if (Brought.By(extension) is not { } brought) return;

        new ExtensionUses(brought, into).Drop();
        if (into.Since(mark) is not [var first, ..]) return;
        Fit.Refuse(!cascade, $"The extension {extension.Name} cannot be dropped: there is something that uses it ({first}). Drop that first, or drop with CASCADE.", SqlState.DependentObjectsStillExist);
        into.Stay();
    }

    public static void Move(AlterObjectSchemaStmt statement, Understanding into) => into.Add(new MoveExtension(statement.Object!.Names[^1], statement.NewSchema));
}
