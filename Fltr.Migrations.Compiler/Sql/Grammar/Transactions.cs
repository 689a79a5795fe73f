using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Control of transactions, in all its spellings.</summary>
internal static class Transactions
{
    public static TransactionStmt Read(Cursor cursor)
    {
        var word = cursor.ExpectAny("begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release", "prepare");
        switch (word)
        {
            case "begin":
                cursor.SkipAny("work", "transaction");
                return new TransactionStmt("BEGIN") { Modes = OptionalModes(cursor) };
            case "start":
                cursor.Expect("transaction");
                return new TransactionStmt("START") { Modes = OptionalModes(cursor) };
            case "savepoint":
                return new TransactionStmt("SAVEPOINT") { Savepoint = Savepoint(cursor) };
            case "release":
                if (!cursor.IsName(1)) return new TransactionStmt("RELEASE") { Savepoint = Savepoint(cursor) };
                cursor.Expect("savepoint");
                return new TransactionStmt("RELEASE") { Savepoint = Savepoint(cursor) };
            case "prepare":
                cursor.Expect("transaction");
                return new TransactionStmt("PREPARE") { Prepared = cursor.Text() };
            default:
                return End(cursor, word);
        }
    }

    /// <summary>At least one mode; commas may stand between them.</summary>
    public static Seq<string> Modes(Cursor cursor)
    {
        if (!IsMode(cursor)) cursor.Missing("ISOLATION LEVEL, READ or DEFERRABLE");
        return OptionalModes(cursor);
    }

    private static Seq<string> OptionalModes(Cursor cursor)
    {
        var modes = new List<string>();
        while (IsMode(cursor))
        {
            modes.Add(Mode(cursor));
            if (cursor.SkipSymbol(',') && !IsMode(cursor)) cursor.Missing("ISOLATION LEVEL, READ or DEFERRABLE");
        }

        return [.. modes];
    }

    private static TransactionStmt End(Cursor cursor, string word)
    {
        var commits = word is "commit" or "end";
        if (word is "commit" or "rollback" && cursor.Skip("prepared"))
        {
            return new TransactionStmt(commits ? "COMMIT_PREPARED" : "ROLLBACK_PREPARED") { Prepared = cursor.Text() };
        }

        cursor.SkipAny("work", "transaction");
        if (word == "rollback" && cursor.Skip("to"))
        {
            if (cursor.IsName(1)) cursor.Expect("savepoint");
            return new TransactionStmt("ROLLBACK_TO") { Savepoint = Savepoint(cursor) };
        }

        return new TransactionStmt(commits ? "COMMIT" : "ROLLBACK") { Chain = Chain(cursor) };
    }

    private static bool Chain(Cursor cursor)
    {
        if (!cursor.Skip("and")) return false;
        var no = cursor.Skip("no");
        cursor.Expect("chain");
        return !no;
    }

    private static string Savepoint(Cursor cursor) => Names.ColId(cursor, "a savepoint's name");

    private static bool IsMode(Cursor cursor) => cursor.Keyword() is "isolation" or "read" or "deferrable" || cursor.Comes("not", "deferrable");

    private static string Mode(Cursor cursor)
    {
        if (cursor.Skip("not", "deferrable")) return "not deferrable";
        if (cursor.Skip("deferrable")) return "deferrable";
        if (cursor.Skip("read")) return $"read {cursor.ExpectAny("only", "write")}";

        cursor.Expect("isolation", "level");
        return cursor.ExpectAny("read", "repeatable", "serializable") switch
        {
            "read" => $"isolation level read {cursor.ExpectAny("uncommitted", "committed")}",
            "repeatable" => $"isolation level repeatable {cursor.ExpectAny("read")}",
            var level => $"isolation level {level}",
        };
    }
}
