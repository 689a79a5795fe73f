using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Facts;

/// <summary>What a statement that stays SQL takes away, and whether it can be in a transaction.</summary>
internal static class Consequences
{
    public static Loss Loss(StatementSyntax statement) => statement switch
    {
        TruncateStmt => Operations.Loss.Data,
        DropdbStmt or DropTableSpaceStmt => Operations.Loss.Code | Operations.Loss.Data,
        DropStmt { Behavior: DropBehavior.Cascade } => Operations.Loss.Code | Operations.Loss.Data,
        DropStmt { Type: ObjectType.Table or ObjectType.ForeignTable or ObjectType.Sequence } => Operations.Loss.Code | Operations.Loss.Data,
        DropStmt { Type: not (ObjectType.Index or ObjectType.Trigger or ObjectType.Policy or ObjectType.Rule or ObjectType.EventTrigger or ObjectType.StatisticExt) } => Operations.Loss.Code,
        _ => Walk.Through(statement).Any(Deletes) ? Operations.Loss.Data : Operations.Loss.None,
    };

    /// <summary>Whether PostgreSQL refuses it in a transaction block (PreventInTransactionBlock in its sources).</summary>
    public static bool IsOutsideTransaction(StatementSyntax statement) => statement switch
    {
        VacuumStmt s => s.IsVacuum,
        ClusterStmt s => s.Relation is null,
        ReindexStmt s => s.Concurrently || s.Options.Any(o => o.Name == "concurrently" && IsOn(o)) || s.Target is "schema" or "database" or "system",
        IndexStmt s => s.Concurrently,
        DropStmt s => s.Concurrently,
        CreatedbStmt or DropdbStmt or AlterSystemStmt or CreateTableSpaceStmt or DropTableSpaceStmt or DropSubscriptionStmt => true,
        CreateSubscriptionStmt s => !s.Options.Any(o => o.Name is "connect" or "create_slot" && !IsOn(o)),
        AlterSubscriptionStmt s => s.Action.Contains("publication", StringComparison.Ordinal),
        AlterTableStmt s => s.Commands.Any(c => c.Concurrently),
        _ => false,
    };

    private static bool Deletes(object node) => node is DeleteStmt || (node is MergeStmt merge && merge.Whens.Any(w => w.Action == "delete"));

    private static bool IsOn(Option option) => option.Value is not ("false" or "off" or "0");
}
