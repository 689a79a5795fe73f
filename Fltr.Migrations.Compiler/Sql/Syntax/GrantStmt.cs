using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>A privilege in lower case with the columns it is for; <c>all</c> for all of them.</summary>
internal sealed record Privilege(string Name, Seq<string> Columns);

/// <summary>GRANT and REVOKE on objects.</summary>
internal sealed record GrantStmt(bool IsGrant, ObjectType Type) : StatementSyntax
{
    /// <summary>ALL … IN SCHEMA: the objects are schemas.</summary>
    public bool AllInSchema { get; init; }

    /// <summary>Tables and sequences.</summary>
    public Seq<Relation> Relations { get; init; } = [];

    /// <summary>All other objects.</summary>
    public Seq<ObjectReference> Objects { get; init; } = [];

    public Seq<Privilege> Privileges { get; init; } = [];

    public Seq<string> Grantees { get; init; } = [];

    public bool GrantOption { get; init; }

    public string? Grantor { get; init; }

    public DropBehavior Behavior { get; init; }
}

/// <summary>ALTER DEFAULT PRIVILEGES.</summary>
internal sealed record AlterDefaultPrivilegesStmt(Seq<string> Roles, Seq<string> Schemas, GrantStmt Action) : StatementSyntax;
