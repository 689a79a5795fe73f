using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>CREATE ROLE, USER, GROUP.</summary>
/// <param name="RoleKind">The word it was written with.</param>
internal sealed record CreateRoleStmt(string RoleKind, string Name, Seq<Option> Options) : StatementSyntax;

/// <summary>ALTER ROLE with options, ALTER GROUP … ADD USER, DROP USER.</summary>
internal sealed record AlterRoleStmt(string Role, Seq<Option> Options) : StatementSyntax;

/// <summary>ALTER ROLE … SET, RESET.</summary>
/// <param name="Role">Null for ALL.</param>
internal sealed record AlterRoleSetStmt(string? Role, string? Database, StatementSyntax Setting) : StatementSyntax;

/// <summary>DROP ROLE, USER, GROUP.</summary>
internal sealed record DropRoleStmt(Seq<string> Roles) : StatementSyntax
{
    public bool IfExists { get; init; }
}

/// <summary>GRANT and REVOKE of memberships.</summary>
internal sealed record GrantRoleStmt(bool IsGrant, Seq<string> Granted, Seq<string> Grantees) : StatementSyntax
{
    public Seq<Option> Options { get; init; } = [];

    public string? Grantor { get; init; }

    public DropBehavior Behavior { get; init; }
}

/// <summary>DROP OWNED.</summary>
internal sealed record DropOwnedStmt(Seq<string> Roles, DropBehavior Behavior) : StatementSyntax;

/// <summary>REASSIGN OWNED.</summary>
internal sealed record ReassignOwnedStmt(Seq<string> Roles, string NewRole) : StatementSyntax;
