using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>SET, RESET and SHOW, with the settings that have a syntax of their own.</summary>
internal static class VariableSettings
{
    /// <summary>SET with SESSION or LOCAL.</summary>
    public static VariableSetStmt Set(Cursor cursor)
    {
        cursor.Expect("set");
        var isLocal = cursor.Is("local") && IsScope(cursor) && cursor.Skip("local");
        if (!isLocal && cursor.Is("session") && cursor.Keyword(1) is not ("characteristics" or "authorization") && IsScope(cursor)) cursor.Advance();
        return Setting(cursor) with { IsLocal = isLocal };
    }

    /// <summary>SET or RESET as a clause of another statement.</summary>
    public static VariableSetStmt Clause(Cursor cursor)
    {
        if (cursor.Is("reset")) return Reset(cursor);
        cursor.Expect("set");
        return Setting(cursor);
    }

    public static VariableSetStmt Reset(Cursor cursor)
    {
        cursor.Expect("reset");
        return cursor.Skip("all") ? new VariableSetStmt("RESET_ALL", null) : new VariableSetStmt("RESET", Variable(cursor));
    }

    public static VariableShowStmt Show(Cursor cursor)
    {
        cursor.Expect("show");
        return new VariableShowStmt(cursor.Skip("all") ? "all" : Variable(cursor));
    }

    public static ConstraintsSetStmt Constraints(Cursor cursor)
    {
        cursor.Expect("set", "constraints");
        var constraints = cursor.Skip("all") ? [] : Names.QualifiedNames(cursor);
        return new ConstraintsSetStmt(constraints, cursor.ExpectAny("deferred", "immediate") == "deferred");
    }

    /// <summary>LOCAL and SESSION are names of settings, too: <c>set session = 1</c>.</summary>
    private static bool IsScope(Cursor cursor) => cursor.IsName(1) && !cursor.Is("to", 1);

    private static VariableSetStmt Setting(Cursor cursor)
    {
        if (IsPlain(cursor)) return Plain(cursor);
        if (cursor.Skip("transaction", "snapshot")) return new VariableSetStmt("SET_MULTI", "TRANSACTION SNAPSHOT") { Values = [Constants.String(cursor)] };
        if (cursor.Skip("transaction")) return new VariableSetStmt("SET_MULTI", "TRANSACTION") { Modes = Transactions.Modes(cursor) };
        if (cursor.Skip("session", "characteristics"))
        {
            cursor.Expect("as", "transaction");
            return new VariableSetStmt("SET_MULTI", "SESSION CHARACTERISTICS") { Modes = Transactions.Modes(cursor) };
        }

        if (cursor.Skip("time", "zone")) return TimeZone(cursor);
        if (cursor.Skip("schema")) return Value("search_path", Constants.String(cursor));
        if (cursor.Skip("names")) return Encoding(cursor);
        if (cursor.Skip("role")) return Value("role", WordOrText(cursor));
        if (cursor.Skip("session", "authorization"))
        {
            return cursor.Skip("default") ? new VariableSetStmt("SET_DEFAULT", "session_authorization") : Value("session_authorization", WordOrText(cursor));
        }

        if (cursor.Skip("xml", "option")) return Value("xmloption", new Constant(ConstantKind.String, cursor.ExpectAny("document", "content").ToUpperInvariant()));
        if (cursor.Is("catalog")) cursor.Fail("PostgreSQL does not know SET CATALOG: a session stays in its database");
        return Plain(cursor);
    }

    private static bool IsPlain(Cursor cursor) => cursor.IsName() && (cursor.IsSymbol('.', 1) || cursor.IsOperator("=", 1) || cursor.Is("to", 1) || cursor.Is("from", 1));

    private static VariableSetStmt Plain(Cursor cursor)
    {
        var name = VariableName(cursor);
        if (cursor.Skip("from", "current")) return new VariableSetStmt("SET_CURRENT", name);
        if (!cursor.Skip("to") && !cursor.SkipOperator("=")) cursor.Missing("TO or =");
        return cursor.Skip("default") ? new VariableSetStmt("SET_DEFAULT", name) : new VariableSetStmt("SET_VALUE", name) { Values = Lists.Read(cursor, Value) };
    }

    private static Expression Value(Cursor cursor)
    {
        if (cursor.IsOperator("-") || cursor.IsOperator("+") || cursor.Kind() is TokenKind.Integer or TokenKind.Number) return Number(cursor);
        var start = cursor.Current.Start;
        if (cursor.SkipAny("true", "false", "on") is { } word) return new Constant(ConstantKind.String, word) { Start = start, End = cursor.LastEnd };
        return WordOrText(cursor);
    }

    private static Expression Number(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var negative = cursor.SkipOperator("-");
        if (!negative) cursor.SkipOperator("+");
        if (cursor.Kind() is not (TokenKind.Integer or TokenKind.Number)) return Primaries.Miss(cursor, "a number");
        var number = Constants.Number(cursor);
        return number with { Text = negative ? $"-{number.Text}" : number.Text, Start = start };
    }

    private static VariableSetStmt TimeZone(Cursor cursor)
    {
        if (cursor.SkipAny("default", "local") is not null) return new VariableSetStmt("SET_DEFAULT", "timezone");
        if (cursor.Is("interval")) return Value("timezone", Constants.Interval(cursor));
        if (cursor.IsText() || cursor.IsName()) return Value("timezone", WordOrText(cursor));
        return Value("timezone", Number(cursor));
    }

    private static VariableSetStmt Encoding(Cursor cursor)
    {
        if (cursor.IsText()) return Value("client_encoding", Constants.String(cursor));
        cursor.Skip("default");
        return new VariableSetStmt("SET_DEFAULT", "client_encoding");
    }

    private static Constant WordOrText(Cursor cursor)
    {
        var start = cursor.Current.Start;
        return new Constant(ConstantKind.String, Names.NonReservedWordOrText(cursor, "a value")) { Start = start, End = cursor.LastEnd };
    }

    private static VariableSetStmt Value(string name, Expression value) => new("SET_VALUE", name) { Values = [value] };

    private static string Variable(Cursor cursor)
    {
        if (cursor.Skip("time", "zone")) return "timezone";
        if (cursor.Skip("transaction", "isolation", "level")) return "transaction_isolation";
        return cursor.Skip("session", "authorization") ? "session_authorization" : VariableName(cursor);
    }

    private static string VariableName(Cursor cursor)
    {
        var name = Names.ColId(cursor, "a setting's name");
        while (cursor.SkipSymbol('.')) name += $".{Names.ColId(cursor, "a setting's name")}";
        return name;
    }
}
