using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>The statements that define nothing, by their first word.</summary>
internal static class Utilities
{
    /// <summary>The statement; null if no such statement begins here.</summary>
    public static StatementSyntax? Read(Cursor cursor)
    {
        if (RowStatements.IsOne(cursor)) return RowStatements.Read(cursor);

        var start = cursor.Current.Start;
        var statement = ByFirstWord(cursor);
        return statement is null ? null : statement with { Start = start, End = cursor.LastEnd };
    }

    private static StatementSyntax? ByFirstWord(Cursor cursor)
    {
        switch (cursor.Keyword())
        {
            case "abort" or "begin" or "start" or "commit" or "end" or "rollback" or "savepoint" or "release":
                return Transactions.Read(cursor);
            case "prepare":
                return cursor.Is("transaction", 1) ? Transactions.Read(cursor) : PreparedStatements.Prepare(cursor);
            case "execute":
                return PreparedStatements.Execute(cursor);
            case "deallocate":
                return PreparedStatements.Deallocate(cursor);
            case "set":
                return cursor.Is("constraints", 1) ? VariableSettings.Constraints(cursor) : VariableSettings.Set(cursor);
            case "reset":
                return VariableSettings.Reset(cursor);
            case "show":
                return VariableSettings.Show(cursor);
            case "declare":
                return Portals.Declare(cursor);
            case "fetch" or "move":
                return Portals.Fetch(cursor);
            case "close":
                return Portals.Close(cursor);
            case "copy":
                return Copies.Read(cursor);
            case "explain":
                return Explanations.Read(cursor);
            case "vacuum" or "analyze" or "analyse":
                return Maintenance.Vacuum(cursor);
            case "cluster":
                return Maintenance.Cluster(cursor);
            case "reindex":
                return Maintenance.Reindex(cursor);
            case "refresh":
                return CreateTableAs.Refresh(cursor);
            case "lock":
                return Maintenance.Lock(cursor);
            case "truncate":
                return Maintenance.Truncate(cursor);
            case "call":
                return Call(cursor);
            case "do":
                return Do(cursor);
            default:
                return Small(cursor);
        }
    }

    private static StatementSyntax? Small(Cursor cursor)
    {
        if (cursor.Skip("listen")) return new ListenStmt(Names.ColId(cursor, "a channel's name"));
        if (cursor.Skip("unlisten")) return new UnlistenStmt(cursor.SkipOperator("*") ? null : Names.ColId(cursor, "a channel's name"));
        if (cursor.Skip("notify")) return new NotifyStmt(Names.ColId(cursor, "a channel's name"), cursor.SkipSymbol(',') ? cursor.Text() : null);
        if (cursor.Skip("load")) return new LoadStmt(cursor.Text());
        if (cursor.Skip("checkpoint")) return new CheckPointStmt();
        if (!cursor.Skip("discard")) return null;
        var what = cursor.ExpectAny("all", "temporary", "temp", "plans", "sequences");
        return new DiscardStmt(what == "temporary" ? "temp" : what);
    }

    private static CallStmt Call(Cursor cursor)
    {
        cursor.Expect("call");
        var start = cursor.Current.Start;
        var name = Names.FuncName(cursor);
        return new CallStmt(FunctionCalls.Arguments(cursor, name) with { Start = start, End = cursor.LastEnd });
    }

    private static DoStmt Do(Cursor cursor)
    {
        cursor.Expect("do");
        string? body = null, language = null;
        do
        {
            if (cursor.Skip("language")) language = Names.NonReservedWordOrText(cursor, "a language's name");
            else body = cursor.Text();
        }
        while (!cursor.AtEnd && !cursor.IsSymbol(';'));

        return new DoStmt(body ?? "", language);
    }
}
