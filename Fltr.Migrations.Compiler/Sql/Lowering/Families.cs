using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Which file understands which statement. What has no meaning for the catalog stays SQL.</summary>
internal static class Families
{
    /// <exception cref="Catalogs.CatalogException">PostgreSQL would refuse the statement.</exception>
    public static void Lower(StatementSyntax statement, Understanding into)
    {
        switch (statement)
        {
            case CreateStmt s: Tables.Create(s, into); break;
            case IndexStmt s: Indexes.Create(s, into); break;
            case DropStmt s: Drops.Lower(s, into); break;
            case CreateSchemaStmt s: Schemas.Create(s, into); break;
            case CreateExtensionStmt s: Extensions.Create(s, into); break;
            case VariableSetStmt s: Settings.Set(s, into); break;
            case AlterDatabaseSetStmt s: Settings.OfDatabase(s, into); break;
            case TransactionStmt s: Settings.Transaction(s, into); break;
            case DiscardStmt s: Settings.Discard(s, into); break;
            default: into.Stay(); break;
        }
    }
}
