using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>CREATE RULE.</summary>
internal static class Rules
{
    /// <summary>From behind CREATE [OR REPLACE] RULE on.</summary>
    public static StatementSyntax Create(Cursor cursor, bool replace)
    {
        var name = Names.ColId(cursor);
        cursor.Expect("as", "on");
        var on = cursor.ExpectAny("select", "update", "delete", "insert");
        cursor.Expect("to");
        var rule = new RuleStmt(name, Names.QualifiedName(cursor), on) { Replace = replace };
        if (cursor.Skip("where")) rule = rule with { Where = Expressions.Read(cursor) };
        cursor.Expect("do");
        var instead = cursor.Skip("instead");
        if (!instead) cursor.Skip("also");
        return rule with { Instead = instead, Actions = Actions(cursor) };
    }

    private static Seq<StatementSyntax> Actions(Cursor cursor)
    {
        if (cursor.Skip("nothing")) return [];
        if (!cursor.IsSymbol('(')) return [Action(cursor)];

        cursor.Advance();
        var actions = new List<StatementSyntax>();
        while (!cursor.AtEnd && !cursor.IsSymbol(')'))
        {
            if (cursor.SkipSymbol(';')) continue;
            actions.Add(Action(cursor));
            if (!cursor.IsSymbol(';') && !cursor.IsSymbol(')')) cursor.Missing("';' or ')'");
        }

        cursor.ExpectSymbol(')');
        return [.. actions];
    }

    private static StatementSyntax Action(Cursor cursor)
    {
        if (!cursor.IsSymbol('(') && !cursor.IsAny("select", "values", "table", "with", "insert", "update", "delete", "notify")) cursor.Missing("SELECT, INSERT, UPDATE, DELETE, NOTIFY or NOTHING");
        return Parser.Read(cursor);
    }
}
