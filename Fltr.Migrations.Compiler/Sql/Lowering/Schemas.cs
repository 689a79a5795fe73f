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
    }
}
