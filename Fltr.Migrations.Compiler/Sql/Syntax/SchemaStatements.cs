using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>CREATE SCHEMA.</summary>
internal sealed record CreateSchemaStmt(string? Name, string? Role) : StatementSyntax
{
    public bool IfNotExists { get; init; }

    /// <summary>What is created in it by the same statement.</summary>
    public Seq<StatementSyntax> Elements { get; init; } = [];
}

/// <summary>CREATE EXTENSION.</summary>
internal sealed record CreateExtensionStmt(string Name, Seq<Option> Options) : StatementSyntax
{
    public bool IfNotExists { get; init; }
}

/// <summary>ALTER EXTENSION … UPDATE.</summary>
internal sealed record AlterExtensionStmt(string Name, Seq<Option> Options) : StatementSyntax;

/// <summary>ALTER EXTENSION … ADD, DROP.</summary>
internal sealed record AlterExtensionContentsStmt(string Name, bool Add, ObjectType Type, ObjectReference Object) : StatementSyntax;
