using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>What decides about names in later statements: search_path, transactions, DISCARD.</summary>
internal static class Settings
{
    private const string SearchPath = "search_path";

    public static void Set(VariableSetStmt statement, Understanding into)
    {
        into.Stay();
        if (Path(statement) is { } path) into.Session.SetPath(path.Value, statement.IsLocal);
    }

    public static void OfDatabase(AlterDatabaseSetStmt statement, Understanding into)
    {
        into.Stay();
        if (statement.Setting is VariableSetStmt setting && Path(setting) is { } path) into.Session.NextPath = path.Value ?? Session.DefaultPath;
    }

    public static void Transaction(TransactionStmt statement, Understanding into)
    {
        into.Stay();
        if (statement.Action is "COMMIT" or "ROLLBACK" or "PREPARE") into.Session.EndTransaction();
    }

    public static void Discard(DiscardStmt statement, Understanding into)
    {
        into.Stay();
        if (statement.What is "all" or "temp") into.Session.RemoveTemporary();
        if (statement.What is "all") into.Session.SetPath(null, isLocal: false);
    }

    /// <summary>The path that a routine's own SET gives its body; null where it has none.</summary>
    public static Seq<string>? OfRoutine(Routine routine, Session session)
    {
        foreach (var attribute in routine.Attributes.Where(a => a.StartsWith("set ", StringComparison.OrdinalIgnoreCase)))
        {
            if (Splitter.Split(attribute) is [var statement] && Parser.Parse(statement) is (VariableSetStmt setting, null) && Path(setting) is { } path) return path.Value ?? session.NextPath;
        }

        return null;
    }

    /// <summary>The path that a statement sets; a value of null is the default.</summary>
    private static (Seq<string>? Value, bool Set)? Path(VariableSetStmt statement) => statement switch
    {
        { Form: "RESET_ALL" } => (null, true),
        { Name: SearchPath, Form: "SET_VALUE" } => ([.. statement.Values.OfType<Constant>().Select(value => value.Text)], true),
        { Name: SearchPath, Form: "SET_DEFAULT" or "RESET" } => (null, true),
        _ => null,
    };
}
