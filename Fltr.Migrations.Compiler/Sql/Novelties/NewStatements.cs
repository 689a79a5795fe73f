using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Novelties;

/// <summary>Statements that PostgreSQL 12 has not, and what others have in them only since a later version. A test holds each against servers of all versions.</summary>
internal static class NewStatements
{
    private const string Compression = "COMPRESSION";
    private const string NullsNotDistinct = "NULLS NOT DISTINCT";
    private const string NotNullOfTable = "NOT NULL as a constraint of a table";

    /// <summary>What is new of one node of a statement, not of those below it.</summary>
    public static IEnumerable<Novelty> Of(object node) => node switch
    {
        AlterTableCmd command => OfCommand(command),
        ColumnDef column => OfColumn(column),
        ConstraintDef constraint => OfConstraint(constraint),
        StatementSyntax statement => OfStatement(statement),
        TableLike like when like.Options.Contains("INCLUDING COMPRESSION") => [new(14, "INCLUDING COMPRESSION")],
        IndexElement { OperatorClassOptions.Count: > 0 } => [new(13, "An operator class with parameters")],
        _ => [],
    };

    private static IEnumerable<Novelty> OfStatement(StatementSyntax statement)
    {
        if (Single(statement) is { } single) yield return single;
        if (statement is MergeStmt merge && merge.Whens.Any(when => when.Match == "not matched by source")) yield return new(17, "MERGE … BY SOURCE");
        if (statement is MergeStmt { Returning: not null }) yield return new(17, "MERGE … RETURNING");
        if (statement is IndexStmt { NullsNotDistinct: true }) yield return new(15, NullsNotDistinct);
        if (statement is CreateFunctionStmt function && (function.Return is not null || function.Body is not null)) yield return new(14, "A body of SQL");
        if (statement is CreateFunctionStmt { IsProcedure: true } procedure && procedure.Parameters.Any(p => p.Mode == "out")) yield return new(14, "An OUT parameter of a procedure");
        if (statement is CreateStatsStmt { Names: null }) yield return new(16, "CREATE STATISTICS without a name");
        if (statement is CreateStatsStmt statistics && statistics.Elements.Any(e => e.Expression is not null)) yield return new(14, "CREATE STATISTICS on an expression");
        if (Published(statement).Any(o => o.Relation is null)) yield return new(15, "TABLES IN SCHEMA");
        if (Published(statement).Any(o => o.Columns.Count > 0 || o.Where is not null)) yield return new(15, "A publication of some columns or rows");
    }

    private static Novelty? Single(StatementSyntax statement) => statement switch
    {
        MergeStmt => new(15, "MERGE"),
        RenameStmt { RelationType: ObjectType.View } => new(13, "RENAME COLUMN of a view"),
        AlterTypeStmt => new(13, "ALTER TYPE … SET"),
        AlterStatsStmt => new(13, "SET STATISTICS of extended statistics"),
        AlterObjectDependsStmt { Remove: true } => new(13, "NO DEPENDS ON EXTENSION"),
        CreateTrigStmt { Replace: true } => new(14, "CREATE OR REPLACE TRIGGER"),
        IndexStmt { Method: "spgist", Include.Count: > 0 } => new(14, "INCLUDE of an spgist index"),
        CreateSeqStmt { Persistence: "unlogged" } => new(15, "An unlogged sequence"),
        AlterDatabaseRefreshCollStmt => new(15, "REFRESH COLLATION VERSION of a database"),
        GrantStmt { Type: ObjectType.ParameterAcl } => new(15, "GRANT ON PARAMETER"),
        GrantStmt grant when grant.Privileges.Any(p => p.Name == "maintain") => new(17, "The right MAINTAIN"),
        AlterDefaultPrivilegesStmt { Action.Type: ObjectType.LargeObject } => new(18, "ALTER DEFAULT PRIVILEGES … ON LARGE OBJECTS"),
        VacuumStmt vacuum when vacuum.Relations.Any(r => r.Relation.Only) => new(18, "VACUUM or ANALYZE with ONLY"),
        AlterDomainStmt { Change: DomainChange.AddConstraint, Constraint.Kind: ConstraintKind.NotNull } => new(17, "NOT NULL as a constraint of a domain"),
        _ => null,
    };

    private static IEnumerable<PublicationObject> Published(StatementSyntax statement) => statement switch
    {
        CreatePublicationStmt create => create.Objects,
        AlterPublicationStmt alter => alter.Objects,
        _ => [],
    };

    private static IEnumerable<Novelty> OfCommand(AlterTableCmd command)
    {
        Novelty? found = command switch
        {
            { Subtype: "DropExpression" } => new(13, "DROP EXPRESSION"),
            { Subtype: "SetCompression" } => new(14, Compression),
            { Subtype: "DetachPartition", Concurrently: true } or { Subtype: "DetachPartitionFinalize" } => new(14, "DETACH PARTITION … CONCURRENTLY"),
            { Subtype: "SetAccessMethod", Name: null } => new(17, "SET ACCESS METHOD DEFAULT"),
            { Subtype: "SetAccessMethod" } => new(15, "SET ACCESS METHOD"),
            { Subtype: "SetStorage", Text: "default" } => new(16, "SET STORAGE DEFAULT"),
            { Subtype: "SetStatistics", Text: "default" } => new(17, "SET STATISTICS DEFAULT"),
            { Subtype: "SetExpression" } => new(17, "SET EXPRESSION"),
            { Subtype: "AlterConstraint", Text: "inherit" } or { Subtype: "AlterConstraint", Constraint.NoInherit: true } => new(18, "ALTER CONSTRAINT … INHERIT"),
            _ => null,
        };
        return found is null ? [] : [found];
    }

    private static IEnumerable<Novelty> OfColumn(ColumnDef column)
    {
        if (column.Compression is not null) yield return new(14, Compression);
        if (column.Storage is not null) yield return new(16, "STORAGE in CREATE TABLE");
    }

    private static IEnumerable<Novelty> OfConstraint(ConstraintDef constraint)
    {
        if (constraint.NullsNotDistinct) yield return new(15, NullsNotDistinct);
        if (constraint.OnDeleteColumns.Count > 0) yield return new(15, "A list of columns behind ON DELETE");
        if (constraint is { Kind: ConstraintKind.Generated, Virtual: true }) yield return new(18, "A virtual generated column");
        if (constraint.WithoutOverlaps) yield return new(18, "WITHOUT OVERLAPS");
        if (constraint.Period) yield return new(18, "PERIOD");
        if (constraint.NotEnforced) yield return new(18, "NOT ENFORCED");
        if (constraint is { Kind: ConstraintKind.NotNull, Columns.Count: > 0 }) yield return new(18, NotNullOfTable);
        if (constraint is { Kind: ConstraintKind.NotNull, NoInherit: true }) yield return new(18, "NOT NULL … NO INHERIT");
    }
}
