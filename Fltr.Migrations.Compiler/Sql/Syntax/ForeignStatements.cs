using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>CREATE FOREIGN DATA WRAPPER.</summary>
internal sealed record CreateFdwStmt(string Name, Seq<Option> Functions, Seq<Option> Options) : StatementSyntax;

/// <summary>ALTER FOREIGN DATA WRAPPER.</summary>
internal sealed record AlterFdwStmt(string Name, Seq<Option> Functions, Seq<Option> Options) : StatementSyntax;

/// <summary>CREATE SERVER.</summary>
internal sealed record CreateForeignServerStmt(string Name, string Wrapper) : StatementSyntax
{
    public bool IfNotExists { get; init; }

    public string? ServerType { get; init; }

    public string? Version { get; init; }

    public Seq<Option> Options { get; init; } = [];
}

/// <summary>ALTER SERVER.</summary>
internal sealed record AlterForeignServerStmt(string Name, string? Version, Seq<Option> Options) : StatementSyntax;

/// <summary>CREATE FOREIGN TABLE.</summary>
internal sealed record CreateForeignTableStmt(CreateStmt Table, string Server, Seq<Option> Options) : StatementSyntax;

/// <summary>CREATE USER MAPPING.</summary>
internal sealed record CreateUserMappingStmt(string User, string Server, Seq<Option> Options) : StatementSyntax
{
    public bool IfNotExists { get; init; }
}

/// <summary>ALTER USER MAPPING.</summary>
internal sealed record AlterUserMappingStmt(string User, string Server, Seq<Option> Options) : StatementSyntax;

/// <summary>DROP USER MAPPING.</summary>
internal sealed record DropUserMappingStmt(string User, string Server) : StatementSyntax
{
    public bool IfExists { get; init; }
}

/// <summary>IMPORT FOREIGN SCHEMA.</summary>
internal sealed record ImportForeignSchemaStmt(string Remote, string Server, string Local) : StatementSyntax
{
    /// <summary>True for LIMIT TO, false for EXCEPT, null for all tables.</summary>
    public bool? LimitTo { get; init; }

    /// <summary>Tables of the other side: they are none of this database's.</summary>
    public Seq<Relation> Tables { get; init; } = [];

    public Seq<Option> Options { get; init; } = [];
}
