using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Expressions (manual 4.2), by operator precedence (manual 4.1.6).</summary>
internal static class Expressions
{
    private const int LongestChain = 2000;

    /// <summary>Any expression: PostgreSQL's <c>a_expr</c>.</summary>
    public static Expression Read(Cursor cursor) => Nested(cursor, Precedence.Lowest, restricted: false);

    /// <summary>An expression without AND, OR, NOT, IN, LIKE, BETWEEN and most of IS, where these would be taken for something else: PostgreSQL's <c>b_expr</c>.</summary>
    public static Expression ReadRestricted(Cursor cursor) => Nested(cursor, Precedence.Lowest, restricted: true);

    /// <summary>A call without a window, where nothing else may stand: PostgreSQL's <c>func_expr_windowless</c>.</summary>
    public static Expression ReadFunction(Cursor cursor)
    {
        var start = cursor.Current.Start;
        if (IsPlainCall(cursor))
        {
            var names = Names.FuncName(cursor);
            return FunctionCalls.Arguments(cursor, names) with { Start = start, End = cursor.LastEnd };
        }

        var call = Primaries.Read(cursor);
        if (call is FunctionCall { Over: null, OverName: null, Filter: null } or SqlValueFunction or CoalesceExpression or MinMaxExpression or SpecialForm or TypeCast or OperatorExpression { Form: OperatorForm.NullIf }) return call;
        if (cursor.Problem is null) cursor.Fail("a call of a function was expected here", start);
        return call;
    }

    public static Seq<Expression> ReadList(Cursor cursor) => Lists.Read(cursor, Read);

    /// <summary>A list in brackets, which must be there.</summary>
    public static Seq<Expression> InBrackets(Cursor cursor) => Lists.InBrackets(cursor, Read);

    /// <summary>What an expression becomes whose first operand was read already.</summary>
    public static Expression ReadBehind(Cursor cursor, Expression first) => Climb(cursor, Precedence.Lowest, restricted: false, first);

    /// <summary>An operand of an operator: all that binds tighter than the operator does.</summary>
    public static Expression Operand(Cursor cursor, int precedence, bool restricted) => Climb(cursor, precedence + 1, restricted, Unary(cursor, restricted));

    private static bool IsPlainCall(Cursor cursor)
    {
        if (cursor.IsSymbol('.', 1)) return true;
        if (cursor.Comes("collation", "for") || cursor.KeywordAt() is { Category: KeywordCategory.ColumnName or KeywordCategory.Reserved }) return false;
        return !cursor.Is("current_schema") || cursor.IsSymbol('(', 1);
    }

    private static Expression Nested(Cursor cursor, int least, bool restricted)
    {
        cursor.Enter();
        var expression = Climb(cursor, least, restricted, Unary(cursor, restricted));
        cursor.Leave();
        return expression;
    }

    private static Expression Climb(Cursor cursor, int least, bool restricted, Expression left)
    {
        var closed = 0;
        for (var length = 0; ; length++)
        {
            var precedence = Precedence.Of(cursor, restricted, mayBeLabel: least == Precedence.Lowest);
            if (precedence < least || precedence == 0) return left;
            if (precedence == closed) return Refuse(cursor, left);
            if (length == LongestChain) cursor.Fail($"more than {LongestChain} operators in a row without brackets");
            (left, var isOpen) = Infix(cursor, precedence, left, restricted, mayBeLabel: least == Precedence.Lowest);
            closed = isOpen && Precedence.IsNonAssociative(precedence) ? precedence : 0;
        }
    }

    /// <summary>The expression with the operator here; and whether it ends with an operand, to which a further operator might belong as well.</summary>
    private static (Expression Whole, bool IsOpen) Infix(Cursor cursor, int precedence, Expression left, bool restricted, bool mayBeLabel) => precedence switch
    {
        Precedence.Or => (Connected(cursor, Connective.Or, "or", left, mayBeLabel), true),
        Precedence.And => (Connected(cursor, Connective.And, "and", left, mayBeLabel), true),
        Precedence.Is => Predicates.Is(cursor, left, restricted),
        Precedence.In => Predicates.Read(cursor, left),
        Precedence.At => (AtTimeZone(cursor, left), true),
        Precedence.Collate => (Collate(cursor, left), false),
        Precedence.Cast => (Cast(cursor, left), false),
        _ => Operators.Infix(cursor, precedence, left, restricted),
    };

    private static Expression Unary(Cursor cursor, bool restricted)
    {
        if (!restricted && cursor.Is("not")) return Prefix(cursor, Not);
        if (cursor.Kind() == TokenKind.Operator || Operators.IsQualified(cursor)) return Prefix(cursor, c => Operators.Prefix(c, restricted));
        return restricted && cursor.Is("default") ? Primaries.Miss(cursor) : Primaries.Read(cursor);
    }

    private static Expression Prefix(Cursor cursor, Func<Cursor, Expression> read)
    {
        cursor.Enter();
        var expression = read(cursor);
        cursor.Leave();
        return expression;
    }

    private static BooleanExpression Not(Cursor cursor)
    {
        var start = cursor.Current.Start;
        cursor.Advance();
        var operand = Operand(cursor, Precedence.Not - 1, restricted: false);
        return new BooleanExpression(Connective.Not, [operand]) { Start = start, End = cursor.LastEnd };
    }

    private static BooleanExpression Connected(Cursor cursor, Connective connective, string word, Expression left, bool mayBeLabel)
    {
        var precedence = connective == Connective.And ? Precedence.And : Precedence.Or;
        List<Expression> operands = left is BooleanExpression { Bracket: null } same && same.Connective == connective ? [.. same.Operands] : [left];
        while (Precedence.Of(cursor, restricted: false, mayBeLabel) == precedence && cursor.Skip(word)) operands.Add(Operand(cursor, precedence, restricted: false));
        return new BooleanExpression(connective, [.. operands]) { Start = left.From, End = cursor.LastEnd };
    }

    private static FunctionCall AtTimeZone(Cursor cursor, Expression left)
    {
        cursor.Expect("at");
        Seq<CallArgument> arguments = [new(left)];
        if (!cursor.Skip("local"))
        {
            cursor.Expect("time", "zone");
            arguments = [new(Operand(cursor, Precedence.At, restricted: false)), new(left)];
        }

        return new FunctionCall(["pg_catalog", "timezone"], arguments) { SqlSyntax = true, Start = left.From, End = cursor.LastEnd };
    }

    private static CollateClause Collate(Cursor cursor, Expression left)
    {
        cursor.Expect("collate");
        var name = Names.AnyName(cursor, "a collation's name");
        return new CollateClause(left, name) { Start = left.From, End = cursor.LastEnd };
    }

    private static TypeCast Cast(Cursor cursor, Expression left)
    {
        cursor.Advance();
        var type = TypeNames.Read(cursor);
        return new TypeCast(left, type) { Start = left.From, End = cursor.LastEnd };
    }

    private static Expression Refuse(Cursor cursor, Expression left)
    {
        cursor.Fail($"{cursor.Shown.ToUpperInvariant()} cannot follow an expression with an operator of its kind: put one of them in brackets");
        return left;
    }
}
