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
            case CreateForeignTableStmt s: Tables.Create(s.Table, into, s.Server); break;
            case AlterTableStmt s: TableChanges.Lower(s, into); break;
            case IndexStmt s: Indexes.Create(s, into); break;
            case CreateSeqStmt s: Sequences.Create(s, into); break;
            case AlterSeqStmt s: Sequences.Alter(s, into); break;
            case RenameStmt s: Renames.Lower(s, into); break;
            case AlterObjectSchemaStmt s: SchemaChanges.Lower(s, into); break;
            case CommentStmt s: Comments.Lower(s, into); break;
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
