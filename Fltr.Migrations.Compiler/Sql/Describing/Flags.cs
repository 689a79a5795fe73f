using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Describing;

/// <summary>What is true of a statement, in words.</summary>
internal static class Flags
{
    public static List<string> Of(StatementSyntax statement)
    {
        var flags = new List<string>();
        Add(IfExists(statement), "if_exists");
        Add(IfNotExists(statement), "if_not_exists");
        Add(Behavior(statement) == DropBehavior.Cascade, "cascade");
        Add(statement is DropStmt { Concurrently: true } or IndexStmt { Concurrently: true }, "concurrently");
        Add(OrReplace(statement), "or_replace");
        Add(statement is IndexStmt { Unique: true }, "unique");
        Add(IsOnly(statement), "only");
        if ((statement as CreateStmt ?? (statement as CreateForeignTableStmt)?.Table) is { } table) flags.AddRange(OfTable(table));
        Add(statement is GrantStmt { IsGrant: true }, "grant");
        Add(statement is UpdateStmt { Where: not null } or DeleteStmt { Where: not null }, "where");
        return [.. flags, .. NonDefining.Flags(statement)];

        void Add(bool holds, string flag)
        {
            if (holds) flags.Add(flag);
        }
    }

    private static IEnumerable<string> OfTable(CreateStmt table)
    {
        if (table.Persistence == "temporary") yield return "temp";
        if (table.Persistence == "unlogged") yield return "unlogged";
        if (table.PartitionBy is not null) yield return "partitioned";
        if (table.Bound is not null) yield return "partition_of";
        if (table.Bound is null && table.Parents.Count > 0) yield return "inherits";
        if (table.Elements.Any(e => e is TableLike)) yield return "like";
    }

    private static bool IfExists(StatementSyntax statement) => statement is
        AlterTableStmt { IfExists: true } or RenameStmt { IfExists: true } or AlterObjectSchemaStmt { IfExists: true } or DropStmt { IfExists: true } or DropRoleStmt { IfExists: true }
        or DropTableSpaceStmt { IfExists: true } or DropdbStmt { IfExists: true } or DropUserMappingStmt { IfExists: true } or DropSubscriptionStmt { IfExists: true } or AlterSeqStmt { IfExists: true }
        or AlterStatsStmt { IfExists: true } or AlterTSConfigurationStmt { IfExists: true } or AlterDomainStmt { IfExists: true };

    private static bool IfNotExists(StatementSyntax statement) => statement is
        CreateStmt { IfNotExists: true } or IndexStmt { IfNotExists: true } or CreateSeqStmt { IfNotExists: true } or CreateExtensionStmt { IfNotExists: true } or CreateSchemaStmt { IfNotExists: true }
        or CreateTableAsStmt { IfNotExists: true } or DefineStmt { IfNotExists: true } or CreateStatsStmt { IfNotExists: true } or CreateForeignServerStmt { IfNotExists: true }
        or CreateUserMappingStmt { IfNotExists: true } or AlterEnumStmt { IfNotExists: true };

    private static bool OrReplace(StatementSyntax statement) => statement is
        ViewStmt { Replace: true } or CreateFunctionStmt { Replace: true } or CreateTrigStmt { Replace: true } or RuleStmt { Replace: true } or DefineStmt { Replace: true }
        or CreatePLangStmt { Replace: true } or CreateTransformStmt { Replace: true } or AlterTSConfigurationStmt { Action: "replace" };

    private static DropBehavior Behavior(StatementSyntax statement) => statement switch
    {
        DropStmt s => s.Behavior,
        RenameStmt s => s.Behavior,
        AlterDomainStmt s => s.Behavior,
        GrantStmt s => s.Behavior,
        GrantRoleStmt s => s.Behavior,
        DropOwnedStmt s => s.Behavior,
        DropSubscriptionStmt s => s.Behavior,
        _ => DropBehavior.Restrict,
    };

    /// <summary>A type has no children, and to PostgreSQL is named without them.</summary>
    private static bool IsOnly(StatementSyntax statement) => statement is
        AlterTableStmt { Relation.Only: true } or AlterTableStmt { Type: ObjectType.Type } or RenameStmt { Relation.Only: true } or RenameStmt { Type: ObjectType.Attribute } or IndexStmt { Relation.Only: true };
}
