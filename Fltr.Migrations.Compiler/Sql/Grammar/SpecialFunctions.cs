using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Functions whose syntax the SQL standard made for them alone. Each becomes the call that PostgreSQL's grammar makes of it.</summary>
internal static class SpecialFunctions
{
    /// <summary>The function of this key word, if here is its call.</summary>
    public static Expression? Read(Cursor cursor, string word)
    {
        var start = cursor.Current.Start;
        switch (word)
        {
            case "current_date" or "current_role" or "current_user" or "session_user" or "system_user" or "user" or "current_catalog":
                cursor.Advance();
                return new SqlValueFunction(word.ToUpperInvariant(), null) { Start = start, End = cursor.LastEnd };
            case "current_schema" when !cursor.IsSymbol('(', 1):
                cursor.Advance();
                return new SqlValueFunction("CURRENT_SCHEMA", null) { Start = start, End = cursor.LastEnd };
            case "current_time" or "current_timestamp" or "localtime" or "localtimestamp":
                cursor.Advance();
                return new SqlValueFunction(word.ToUpperInvariant(), TypeNames.Precision(cursor)) { Start = start, End = cursor.LastEnd };
        }

        if (!cursor.IsSymbol('(', 1)) return null;
        return word.StartsWith("xml", StringComparison.Ordinal) ? XmlFunctions.Read(cursor, word)
            : word.StartsWith("json", StringComparison.Ordinal) ? JsonFunctions.Read(cursor, word)
            : Bracketed(cursor, word, start);
    }

    public static FunctionCall CollationFor(Cursor cursor)
    {
        var start = cursor.Current.Start;
        cursor.Expect("collation", "for");
        cursor.ExpectSymbol('(');
        var of = Expressions.Read(cursor);
        cursor.ExpectSymbol(')');
        return new FunctionCall(["pg_catalog", "pg_collation_for"], [new(of)]) { SqlSyntax = true, Start = start, End = cursor.LastEnd };
    }

    private static Expression? Bracketed(Cursor cursor, string word, int start)
    {
        Func<Cursor, Expression>? read = word switch
        {
            "cast" => Cast,
            "treat" => Treat,
            "coalesce" => c => new CoalesceExpression(Expressions.ReadList(c)),
            "greatest" or "least" => c => new MinMaxExpression(word == "greatest", Expressions.ReadList(c)),
            "nullif" => NullIf,
            "grouping" => c => new Grouping("GROUPING", Expressions.ReadList(c)),
            "extract" => TextFunctions.Extract,
            "normalize" => TextFunctions.Normalize,
            "overlay" => TextFunctions.Overlay,
            "position" => TextFunctions.Position,
            "substring" => TextFunctions.Substring,
            "trim" => TextFunctions.Trim,
            "merge_action" => _ => new SpecialForm("MERGE_ACTION", []),
            _ => null,
        };
        if (read is null) return null;

        cursor.Advance(2);
        var whole = read(cursor);
        cursor.ExpectSymbol(')');
        return whole with { Start = start, End = cursor.LastEnd };
    }

    private static TypeCast Cast(Cursor cursor)
    {
        var of = Expressions.Read(cursor);
        cursor.Expect("as");
        return new TypeCast(of, TypeNames.Read(cursor));
    }

    private static FunctionCall Treat(Cursor cursor)
    {
        var of = Expressions.Read(cursor);
        cursor.Expect("as");
        return new FunctionCall(["pg_catalog", TypeNames.Read(cursor).Names[^1]], [new(of)]);
    }

    private static OperatorExpression NullIf(Cursor cursor)
    {
        var left = Expressions.Read(cursor);
        cursor.ExpectSymbol(',');
        return new OperatorExpression(OperatorForm.NullIf, null, "=", left, Expressions.Read(cursor));
    }
}
