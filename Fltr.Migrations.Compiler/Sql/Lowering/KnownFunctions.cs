using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Whether there is a function for a call, be it PostgreSQL's own, an extension's or one of the catalog.</summary>
internal static class KnownFunctions
{
    public static bool Has(FunctionCall call, Understanding into)
    {
        if (call.SqlSyntax) return true;

        var (schema, local) = call.Names.Qualified();
        if (into.Catalog.Routines.Keys.Any(r => r.Name.Local == local && (schema is null || r.Name.Schema == schema))) return true;

        // The name of a type is a cast to it.
        var world = new World(into.Catalog, [.. into.Session.SearchPath]);
        return world.Functions(call.Names).Count > 0 || world.FindType(call.Names) is not null;
    }
}
