using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>CREATE INDEX, and the keys that indexes, constraints, partitions and statistics share.</summary>
internal static class Indexes
{
    /// <summary>From behind CREATE [UNIQUE] INDEX on.</summary>
    public static StatementSyntax Create(Cursor cursor, bool unique)
    {
        var concurrently = cursor.Skip("concurrently");
        var ifNotExists = cursor.IfNotExists();
        var name = cursor.Is("on") && !ifNotExists ? null : Names.ColId(cursor);
        cursor.Expect("on");
        var relation = Names.RelationExpr(cursor);

        var method = cursor.Skip("using") ? Names.ColId(cursor) : null;
        var index = new IndexStmt(relation, Lists.InBrackets(cursor, Element))
        {
            Name = name,
            Unique = unique,
            Concurrently = concurrently,
            IfNotExists = ifNotExists,
            Method = method ?? "btree",
            Include = cursor.Skip("include") ? Lists.InBrackets(cursor, Included) : [],
            NullsNotDistinct = NullsNotDistinct(cursor),
            Options = cursor.Skip("with") ? Options.Storage(cursor) : [],
        };
        if (cursor.Skip("tablespace")) index = index with { Tablespace = Names.ColId(cursor) };
        return cursor.Skip("where") ? index with { Where = Expressions.Read(cursor) } : index;
    }

    /// <summary>A key: a column, a call, or an expression in brackets, with all that may stand behind it.</summary>
    public static IndexElement Element(Cursor cursor)
    {
        var element = PartitionElement(cursor);
        if (element.OperatorClass is not null && cursor.IsSymbol('(')) element = element with { OperatorClassOptions = Options.Storage(cursor) };
        return element with { Descending = Descending(cursor), NullsFirst = NullsFirst(cursor) };
    }

    /// <summary>A key without an order, as PARTITION BY has it.</summary>
    public static IndexElement PartitionElement(Cursor cursor)
    {
        var element = StatisticsElement(cursor);
        element = element with { Collation = Columns.Collation(cursor) };
        var hasClass = cursor.Skip("using") || Names.IsColId(cursor) && !cursor.Comes("nulls", "first") && !cursor.Comes("nulls", "last");
        return hasClass ? element with { OperatorClass = Names.AnyName(cursor) } : element;
    }

    /// <summary>A column, a call, or an expression in brackets.</summary>
    public static IndexElement StatisticsElement(Cursor cursor)
    {
        if (cursor.IsSymbol('(')) return new IndexElement { Expression = cursor.BracketedExpression() };
        if (Names.IsColId(cursor) && !cursor.IsSymbol('(', 1) && !cursor.IsSymbol('.', 1)) return new IndexElement { Column = Names.ColId(cursor) };

        var at = cursor.Current.Start;
        var call = Primaries.Read(cursor);
        if (call is ColumnRef or Constant or Parameter) cursor.Fail("a column, a call, or an expression in brackets was expected here", at);
        return new IndexElement { Expression = call };
    }

    private static string Included(Cursor cursor) => Element(cursor).Column ?? "";

    private static bool? Descending(Cursor cursor) => cursor.Skip("desc") ? true : cursor.Skip("asc") ? false : null;

    private static bool? NullsFirst(Cursor cursor) => cursor.Skip("nulls", "first") ? true : cursor.Skip("nulls", "last") ? false : null;

    private static bool NullsNotDistinct(Cursor cursor)
    {
        if (cursor.Skip("nulls", "not", "distinct")) return true;
        cursor.Skip("nulls", "distinct");
        return false;
    }
}
