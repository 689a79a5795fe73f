using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Roles, and what they own.</summary>
internal static class Roles
{
    /// <summary>From behind CREATE ROLE, USER or GROUP on.</summary>
    public static StatementSyntax Create(Cursor cursor, string word)
    {
        var name = Names.RoleSpec(cursor);
        cursor.Skip("with");
        return new CreateRoleStmt(word, name, Many(cursor, isCreated: true));
    }

    /// <summary>From behind ALTER ROLE or USER on.</summary>
    public static StatementSyntax Alter(Cursor cursor)
    {
        var role = cursor.Skip("all") ? null : Names.RoleSpec(cursor);
        if (role is not null && cursor.Skip("rename", "to")) return new RenameStmt(ObjectType.Role, Names.RoleSpec(cursor)) { From = role };

        var database = cursor.Skip("in", "database") ? Names.ColId(cursor) : null;
        if (role is null || database is not null || cursor.IsAny("set", "reset")) return new AlterRoleSetStmt(role, database, VariableSettings.Clause(cursor));

        cursor.Skip("with");
        return new AlterRoleStmt(role, Many(cursor, isCreated: false));
    }

    /// <summary>From behind ALTER GROUP on.</summary>
    public static StatementSyntax AlterGroup(Cursor cursor)
    {
        var group = Names.RoleSpec(cursor);
        if (cursor.Skip("rename", "to")) return new RenameStmt(ObjectType.Role, Names.RoleSpec(cursor)) { From = group };
        var action = cursor.ExpectAny("add", "drop");
        cursor.Expect("user");
        return new AlterRoleStmt(group, [new Option($"{action} members", string.Join(',', List(cursor)))]);
    }

    /// <summary>From behind DROP ROLE, USER or GROUP on.</summary>
    public static StatementSyntax Drop(Cursor cursor)
    {
        var ifExists = cursor.IfExists();
        return new DropRoleStmt(List(cursor)) { IfExists = ifExists };
    }

    /// <summary>From behind DROP OWNED on.</summary>
    public static StatementSyntax DropOwned(Cursor cursor)
    {
        cursor.Expect("by");
        return new DropOwnedStmt(List(cursor), cursor.Behavior());
    }

    /// <summary>From REASSIGN on.</summary>
    public static StatementSyntax Reassign(Cursor cursor)
    {
        cursor.Expect("reassign", "owned", "by");
        var roles = List(cursor);
        cursor.Expect("to");
        return new ReassignOwnedStmt(roles, Names.RoleSpec(cursor));
    }

    public static Seq<string> List(Cursor cursor) => Lists.Read(cursor, Names.RoleSpec);

    private static Seq<Option> Many(Cursor cursor, bool isCreated)
    {
        var options = new List<Option>();
        while (One(cursor, isCreated) is { } option) options.Add(option);
        return [.. options];
    }

    private static Option? One(Cursor cursor, bool isCreated)
    {
        if (cursor.Skip("encrypted", "password")) return Password(cursor);
        if (cursor.Skip("password", "null")) return new Option("password", null);
        if (cursor.Skip("password")) return Password(cursor);
        if (cursor.Is("unencrypted")) cursor.Fail("UNENCRYPTED PASSWORD is no longer supported since PostgreSQL 10");
        if (cursor.Skip("connection", "limit")) return new Option("connectionlimit", cursor.Numeric());
        if (cursor.Skip("valid", "until")) return new Option("validUntil", cursor.Text());
        if (cursor.Skip("user")) return new Option("rolemembers", string.Join(',', List(cursor)));
        if (cursor.Skip("inherit")) return new Option("inherit", "true");
        if (isCreated && Membership(cursor) is { } membership) return membership;
        return Flag(cursor);
    }

    /// <summary>A password is nobody's business here.</summary>
    private static Option Password(Cursor cursor)
    {
        cursor.Text();
        return new Option("password", null);
    }

    private static Option? Membership(Cursor cursor)
    {
        if (cursor.Skip("sysid")) return new Option("sysid", cursor.Numeric());
        if (cursor.Skip("admin")) return new Option("adminmembers", string.Join(',', List(cursor)));
        if (cursor.Skip("role")) return new Option("rolemembers", string.Join(',', List(cursor)));
        return cursor.Skip("in", "role") || cursor.Skip("in", "group") ? new Option("addroleto", string.Join(',', List(cursor))) : null;
    }

    private static Option? Flag(Cursor cursor)
    {
        var word = cursor.SkipAny("superuser", "nosuperuser", "createrole", "nocreaterole", "replication", "noreplication",
            "createdb", "nocreatedb", "login", "nologin", "bypassrls", "nobypassrls", "noinherit");
        if (word is null) return null;
        return word.StartsWith("no", StringComparison.Ordinal) ? new Option(word[2..], "false") : new Option(word, "true");
    }
}
