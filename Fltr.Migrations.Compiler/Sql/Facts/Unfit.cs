using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Facts;

/// <summary>Statements that PostgreSQL knows and a migration cannot hold.</summary>
internal static class Unfit
{
    /// <summary>Why, in words for the author; null where nothing stands against it.</summary>
    public static string? Because(StatementSyntax statement) => statement switch
    {
        TransactionStmt s => $"{Word(s)} {Effect(s)}; leave it out",
        VariableSetStmt { Name: "TRANSACTION" } => "SET TRANSACTION must be the first of its transaction, and a migration's is the runner's; leave it out",
        DiscardStmt { What: "all" } => "DISCARD ALL would let go of the runner's lock and settings; leave it out",
        CopyStmt { File: null, IsFrom: true } => "COPY … FROM STDIN waits for rows that a migration cannot send; write INSERT",
        CopyStmt { File: null } => "COPY … TO STDOUT sends rows that a migration has no use for; leave it out",
        ImportForeignSchemaStmt => "IMPORT FOREIGN SCHEMA makes tables that it does not name; write CREATE FOREIGN TABLE",
        DropOwnedStmt => "DROP OWNED drops objects that it does not name; drop them by name",
        _ => null,
    };

    private static string Word(TransactionStmt statement) => statement.Action switch
    {
        "ROLLBACK_TO" => "ROLLBACK TO",
        "PREPARE" => "PREPARE TRANSACTION",
        "COMMIT_PREPARED" => "COMMIT PREPARED",
        "ROLLBACK_PREPARED" => "ROLLBACK PREPARED",
        var action => action,
    };

    private static string Effect(TransactionStmt statement) => statement.Action switch
    {
        "BEGIN" or "START" => "would open a transaction inside the migration's own",
        "COMMIT" => "would end the migration's own transaction",
        "ROLLBACK" => "would undo and end the migration's own transaction",
        "PREPARE" => "would put the migration's own transaction aside",
        "SAVEPOINT" or "RELEASE" or "ROLLBACK_TO" => "would divide the migration's own transaction, which is done or undone as a whole",
        _ => "is about another transaction",
    };
}
