namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>The transaction is the runner's: a migration that ends it would be half applied when it fails later.</summary>
internal static class TransactionControl
{
    public static void Begin(Cursor cursor, Sighting sighting) => Refuse(cursor, "would open a transaction inside the migration's own");

    public static void Commit(Cursor cursor, Sighting sighting) => Refuse(cursor, "would end the migration's own transaction");

    public static void Rollback(Cursor cursor, Sighting sighting) => Refuse(cursor, "would undo and end the migration's own transaction");

    public static void Savepoint(Cursor cursor, Sighting sighting) => Refuse(cursor, "would divide the migration's own transaction, which is done or undone as a whole");

    public static void Prepare(Cursor cursor, Sighting sighting) => Refuse(cursor, "would put the migration's own transaction aside");

    private static void Refuse(Cursor cursor, string why) => cursor.Refuse($"{cursor.Shown.ToUpperInvariant()} {why}; leave it out");
}
