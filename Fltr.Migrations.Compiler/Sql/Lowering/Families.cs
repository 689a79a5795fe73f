using Fltr.Migrations.Compiler.Sql.Lowering.Fitting;
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
            case CreateTableAsStmt { Type: ObjectType.MatView } s: Views.Create(s, into); break;
            case CreateTableAsStmt s: TablesAs.Create(s, into); break;
            case Query { Into: not null } s: TablesAs.Create(s, into); break;
            case ViewStmt s: Views.Create(s, into); break;
            case RefreshMatViewStmt s: Views.Refresh(s, into); break;
            case CreateEnumStmt s: Types.Create(s, into); break;
            case CompositeTypeStmt s: Types.Create(s, into); break;
            case CreateRangeStmt s: Types.Create(s, into); break;
            case AlterEnumStmt s: Types.Alter(s, into); break;
            case CreateDomainStmt s: Domains.Create(s, into); break;
            case AlterDomainStmt s: Domains.Alter(s, into); break;
            case CreateFunctionStmt s: Routines.Create(s, into); break;
            case DefineStmt { Type: ObjectType.Aggregate } s: Routines.Create(s, into); break;
            case AlterFunctionStmt s: Routines.Alter(s, into); break;
            case CreateTrigStmt s: Triggers.Create(s, into); break;
            case CreatePolicyStmt s: Policies.Create(s, into); break;
            case AlterPolicyStmt s: Policies.Alter(s, into); break;
            case CreateSchemaStmt s: Schemas.Create(s, into); break;
            case CreateExtensionStmt s: Extensions.Create(s, into); break;
            case VariableSetStmt s: Settings.Set(s, into); break;
            case AlterDatabaseSetStmt s: Settings.OfDatabase(s, into); break;
            case TransactionStmt s: Settings.Transaction(s, into); break;
            case DoStmt s: Blocks.Do(s, into); break;
            case Query { Into: null } s: Blocks.Select(s, into); break;
            case CallStmt s: Blocks.Call(s, into); break;
            case DiscardStmt s: Settings.Discard(s, into); break;
            case DefineStmt or CreateCastStmt or CreateOpClassStmt or CreateOpFamilyStmt or AlterOpFamilyStmt or CreateAmStmt or CreatePLangStmt or CreateTransformStmt or ImportForeignSchemaStmt: into.StayOutside(); break;
            case InsertStmt or UpdateStmt or DeleteStmt or TruncateStmt:
                into.Stay();
                RowsFit.Need(statement, into);
                break;
            default: into.Stay(); break;
        }
    }
}
