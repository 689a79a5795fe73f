using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Extensions (manual, CREATE EXTENSION).</summary>
internal static class Extensions
{
    public static void Create(CreateExtensionStmt statement, Understanding into)
    {
        into.Stay();
    }
}
