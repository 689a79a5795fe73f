using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>CREATE and ALTER POLICY.</summary>
internal static class Policies
{
    /// <summary>From behind CREATE POLICY on.</summary>
    public static StatementSyntax Create(Cursor cursor)
    {
        var name = Names.ColId(cursor);
        cursor.Expect("on");
        var policy = new CreatePolicyStmt(name, Names.QualifiedName(cursor));
        if (cursor.Skip("as")) policy = policy with { Permissive = Permissive(cursor) };
        if (cursor.Skip("for")) policy = policy with { Command = cursor.ExpectAny("all", "select", "insert", "update", "delete") };
        if (cursor.Skip("to")) policy = policy with { Roles = Lists.Read(cursor, Names.RoleSpec) };
        if (cursor.Skip("using")) policy = policy with { Using = cursor.BracketedExpression() };
        return cursor.Skip("with", "check") ? policy with { Check = cursor.BracketedExpression() } : policy;
    }

    /// <summary>From behind ALTER POLICY on.</summary>
    public static StatementSyntax Alter(Cursor cursor)
    {
        var ifExists = cursor.IfExists();
        var name = Names.ColId(cursor);
        cursor.Expect("on");
        var table = Names.QualifiedName(cursor);
        if (cursor.Skip("rename", "to")) return new RenameStmt(ObjectType.Policy, Names.ColId(cursor)) { Relation = table, From = name, IfExists = ifExists };

        if (ifExists) cursor.Missing("RENAME TO");
        var policy = new AlterPolicyStmt(name, table);
        if (cursor.Skip("to")) policy = policy with { Roles = Lists.Read(cursor, Names.RoleSpec) };
        if (cursor.Skip("using")) policy = policy with { Using = cursor.BracketedExpression() };
        return cursor.Skip("with", "check") ? policy with { Check = cursor.BracketedExpression() } : policy;
    }

    private static bool Permissive(Cursor cursor)
    {
        var at = cursor.Current.Start;
        var word = Names.ColId(cursor, "PERMISSIVE or RESTRICTIVE");
        if (word is not ("permissive" or "restrictive")) cursor.Fail($"a policy is PERMISSIVE or RESTRICTIVE, not {word}", at);
        return word == "permissive";
    }
}
