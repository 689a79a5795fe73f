using System.Text.Json.Nodes;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Describing;

/// <summary>What there is to say of the statements that define nothing.</summary>
internal static class NonDefining
{
    /// <summary>The relations that the statement itself is about.</summary>
    public static IEnumerable<Relation> Own(StatementSyntax statement) => statement switch
    {
        CopyStmt { Relation: { } relation } => [relation],
        TruncateStmt s => s.Relations,
        LockStmt s => s.Relations,
        VacuumStmt s => s.Relations.Select(r => r.Relation),
        ClusterStmt { Relation: { } relation } => [relation],
        ReindexStmt { Relation: { } relation } => [relation],
        RefreshMatViewStmt s => [s.Relation],
        _ => [],
    };

    public static string Role(StatementSyntax statement) => statement switch
    {
        CopyStmt { IsFrom: true } or TruncateStmt or RefreshMatViewStmt => "written",
        LockStmt => "locked",
        VacuumStmt or ClusterStmt or ReindexStmt => "maintained",
        _ => "read",
    };

    public static IEnumerable<string> Flags(StatementSyntax statement) => statement switch
    {
        TruncateStmt { Behavior: DropBehavior.Cascade } => ["cascade"],
        RefreshMatViewStmt { Concurrently: true } or ReindexStmt { Concurrently: true } => ["concurrently"],
        ReindexStmt s when s.Options.Any(o => o.Name == "concurrently") => ["concurrently"],
        VariableSetStmt { IsLocal: true } => ["local"],
        VariableSetStmt { Form: "RESET" or "RESET_ALL" } => ["reset"],
        VacuumStmt s when s.Options.Any(o => o.Name == "full") => ["full"],
        _ => [],
    };

    public static JsonObject Details(JsonObject said, StatementSyntax statement)
    {
        switch (statement)
        {
            case TransactionStmt s: return said.Say("tx", s.Action);
            case VariableSetStmt s: return said.Say("name", s.Name).Say("value", string.Join(',', s.Values.Select(Value).Concat(s.Modes.Select(_ => "DefElem"))));
            case VacuumStmt s: return said.Say("vacuum", s.IsVacuum);
            case LockStmt s: said["mode"] = (int)s.Mode; return said;
            default: return said;
        }
    }

    /// <summary>A text or whole number as it is, any other value by PostgreSQL's name of its node.</summary>
    private static string Value(Expression value) => value switch
    {
        Constant { Kind: ConstantKind.String } text => text.Text,
        Constant { Kind: ConstantKind.Integer, Text: not "0" } number => number.Text,
        TypeCast => "TypeCast",
        _ => "A_Const",
    };
}
