using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>An expression as PostgreSQL's grammar sees it, before names and types are resolved (src/include/nodes/parsenodes.h).</summary>
internal abstract record Expression
{
    /// <summary>Where it begins in the text, in UTF-16 units.</summary>
    public int Start { get; init; }

    /// <summary>Where it ends.</summary>
    public int End { get; init; }

    /// <summary>Where the bracket around it stands; null where there is none.</summary>
    public int? Bracket { get; init; }

    /// <summary>Where it begins with its bracket: there begins what it is the first operand of.</summary>
    public int From => Bracket ?? Start;
}

/// <summary><c>a</c>, <c>t.a</c>, <c>s.t.a</c>; a last name <c>*</c> stands for all columns.</summary>
internal sealed record ColumnRef(Seq<string> Names) : Expression
{
    public bool IsStar => Names[^1] == "*";
}

internal enum ConstantKind
{
    Null,
    Boolean,
    Integer,
    Number,
    String,
    Bits,
}

/// <summary>A literal. A number's text has the minus that stands before it; a string's is unescaped; bits are <c>b101</c> or <c>xFF</c>.</summary>
internal sealed record Constant(ConstantKind Kind, string Text) : Expression;

/// <summary><c>$1</c></summary>
internal sealed record Parameter(int Number) : Expression;

/// <summary><c>(expression).field[1].*</c>: a selection behind an expression that is no plain name.</summary>
internal sealed record Indirection(Expression Of, Seq<Selector> Selectors) : Expression;

/// <summary>One step of a selection: a field (<c>*</c> for all), an element, or a slice.</summary>
internal sealed record Selector(string? Field, Expression? Lower, Expression? Upper, bool IsSlice);

/// <summary>What form an operator was written in.</summary>
internal enum OperatorForm
{
    /// <summary><c>a + b</c>, or <c>- a</c> with nothing on the left.</summary>
    Plain,

    /// <summary><c>a = ANY (b)</c></summary>
    Any,

    /// <summary><c>a = ALL (b)</c></summary>
    All,

    /// <summary><c>a IS DISTINCT FROM b</c></summary>
    Distinct,

    /// <summary><c>a IS NOT DISTINCT FROM b</c></summary>
    NotDistinct,

    /// <summary><c>NULLIF(a, b)</c></summary>
    NullIf,

    /// <summary><c>a IN (b, c)</c>: the right side is an <see cref="ExpressionList"/>, the operator <c>=</c> or <c>&lt;&gt;</c> (NOT IN).</summary>
    In,

    /// <summary><c>LIKE</c>: operator <c>~~</c> or <c>!~~</c>; with ESCAPE the right side is a call of pg_catalog.like_escape.</summary>
    Like,

    /// <summary><c>ILIKE</c>: operator <c>~~*</c> or <c>!~~*</c>.</summary>
    ILike,

    /// <summary><c>SIMILAR TO</c>: operator <c>~</c> or <c>!~</c>, the right side is a call of pg_catalog.similar_to_escape.</summary>
    Similar,

    /// <summary><c>BETWEEN</c>: the right side is an <see cref="ExpressionList"/> of two. The operator says BETWEEN, NOT BETWEEN, BETWEEN SYMMETRIC or NOT BETWEEN SYMMETRIC.</summary>
    Between,
}

/// <summary>An operator, with its schema where OPERATOR(s.op) was written.</summary>
internal sealed record OperatorExpression(OperatorForm Form, string? Schema, string Operator, Expression? Left, Expression Right) : Expression;

/// <summary>Several expressions in the place of one: the right side of IN and BETWEEN.</summary>
internal sealed record ExpressionList(Seq<Expression> Items) : Expression;

internal enum Connective
{
    And,
    Or,
    Not,
}

/// <summary>AND, OR (flat: <c>a and b and c</c> has three operands) and NOT.</summary>
internal sealed record BooleanExpression(Connective Connective, Seq<Expression> Operands) : Expression;

/// <summary>IS NULL, IS NOT NULL.</summary>
internal sealed record NullTest(Expression Of, bool IsNull) : Expression;

/// <summary>IS [NOT] TRUE, FALSE, UNKNOWN; the test in upper case as it is written behind IS: <c>NOT TRUE</c>.</summary>
internal sealed record BooleanTest(Expression Of, string Test) : Expression;

/// <summary>A call. Special syntax (EXTRACT, TRIM, SUBSTRING, OVERLAY, POSITION, AT TIME ZONE, NORMALIZE …) is the call of pg_catalog's function that PostgreSQL's grammar makes of it, with <see cref="SqlSyntax"/> set.</summary>
internal sealed record FunctionCall(Seq<string> Names, Seq<CallArgument> Arguments) : Expression
{
    public bool Star { get; init; }

    public bool Distinct { get; init; }

    public bool Variadic { get; init; }

    public Seq<SortKey> OrderBy { get; init; } = [];

    public bool WithinGroup { get; init; }

    public Expression? Filter { get; init; }

    public Window? Over { get; init; }

    /// <summary>The window's name in <c>OVER name</c>.</summary>
    public string? OverName { get; init; }

    public bool SqlSyntax { get; init; }
}

/// <summary>An argument, with its name where <c>name =&gt; value</c> was written.</summary>
internal sealed record CallArgument(Expression Value, string? Name = null);

/// <summary>A window's definition.</summary>
internal sealed record Window(string? BasedOn, Seq<Expression> PartitionBy, Seq<SortKey> OrderBy, WindowFrame? Frame);

/// <summary>The frame of a window.</summary>
/// <param name="Mode"><c>range</c>, <c>rows</c> or <c>groups</c>.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends, if BETWEEN was written.</param>
/// <param name="Exclude"><c>current row</c>, <c>group</c>, <c>ties</c> or <c>no others</c>.</param>
internal sealed record WindowFrame(string Mode, FrameBound From, FrameBound? To, string? Exclude);

/// <summary>One end of a frame.</summary>
/// <param name="Kind"><c>unbounded preceding</c>, <c>preceding</c>, <c>current row</c>, <c>following</c> or <c>unbounded following</c>.</param>
/// <param name="Offset">How far before or behind the current row.</param>
internal sealed record FrameBound(string Kind, Expression? Offset);

/// <summary>A key of ORDER BY.</summary>
internal sealed record SortKey(Expression Key)
{
    /// <summary>True for DESC, false for ASC, null where nothing was said.</summary>
    public bool? Descending { get; init; }

    /// <summary>True for NULLS FIRST, false for NULLS LAST, null where nothing was said.</summary>
    public bool? NullsFirst { get; init; }

    /// <summary>The operator behind USING.</summary>
    public string? Using { get; init; }
}

/// <summary><c>CAST(a AS t)</c>, <c>a::t</c>, <c>t 'text'</c>.</summary>
internal sealed record TypeCast(Expression Of, TypeName Type) : Expression;

/// <summary><c>a COLLATE c</c></summary>
internal sealed record CollateClause(Expression Of, Seq<string> Collation) : Expression;

internal sealed record CaseExpression(Expression? Of, Seq<CaseWhen> Whens, Expression? Else) : Expression;

internal sealed record CaseWhen(Expression When, Expression Then);

internal sealed record CoalesceExpression(Seq<Expression> Items) : Expression;

/// <summary>GREATEST or LEAST.</summary>
internal sealed record MinMaxExpression(bool Greatest, Seq<Expression> Items) : Expression;

/// <summary><c>ARRAY[a, b]</c></summary>
internal sealed record ArrayExpression(Seq<Expression> Items) : Expression
{
    /// <summary>Square brackets alone, inside those of another array.</summary>
    public bool IsNested { get; init; }
}

/// <summary><c>ROW(a, b)</c>, or <c>(a, b)</c>.</summary>
internal sealed record RowExpression(Seq<Expression> Items, bool IsExplicit) : Expression;

/// <summary>A function without brackets, in upper case: CURRENT_TIMESTAMP, CURRENT_USER; the precision where one was given.</summary>
internal sealed record SqlValueFunction(string Function, int? Precision) : Expression;

internal enum SubqueryForm
{
    Exists,
    Any,
    All,
    Scalar,
    Array,
}

/// <summary>A query in an expression. IN is Any with the operator <c>=</c> and <see cref="IsIn"/>.</summary>
internal sealed record Subquery(SubqueryForm Form, Query Query) : Expression
{
    public Expression? Left { get; init; }

    public string? Operator { get; init; }

    public bool IsIn { get; init; }
}

/// <summary>DEFAULT where a value may stand.</summary>
internal sealed record DefaultMarker : Expression;

/// <summary>CURRENT OF cursor.</summary>
internal sealed record CurrentOf(string Cursor) : Expression;

/// <summary>GROUPING(…), and the grouping sets of GROUP BY: ROLLUP, CUBE, GROUPING SETS, and the empty set.</summary>
internal sealed record Grouping(string Form, Seq<Expression> Items) : Expression;

/// <summary>The XML and SQL/JSON functions, whose grammar is their own: the key word in upper case, and the expressions within.</summary>
internal sealed record SpecialForm(string Form, Seq<Expression> Items) : Expression
{
    /// <summary>The type that was named with it.</summary>
    public TypeName? Type { get; init; }
}

/// <summary>A type as written: <c>varchar(20)[]</c> is the names <c>pg_catalog.varchar</c>, the modifiers <c>20</c> and one dimension.</summary>
/// <param name="Names">As PostgreSQL's grammar names it: the key words INT, INTEGER give pg_catalog.int4; CHARACTER VARYING pg_catalog.varchar; other names as written, folded.</param>
internal sealed record TypeName(Seq<string> Names)
{
    /// <summary>The modifiers in brackets; those of an interval are its fields' mask and precision as PostgreSQL keeps them.</summary>
    public Seq<Expression> Modifiers { get; init; } = [];

    /// <summary>The dimensions of an array, -1 where no bound was given.</summary>
    public Seq<int> ArrayBounds { get; init; } = [];

    public bool SetOf { get; init; }

    /// <summary><c>table.column%TYPE</c></summary>
    public bool PercentType { get; init; }

    public int Start { get; init; }

    public int End { get; init; }
}
