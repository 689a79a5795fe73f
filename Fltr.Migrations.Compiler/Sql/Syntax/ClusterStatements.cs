using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>CREATE DATABASE.</summary>
internal sealed record CreatedbStmt(string Name, Seq<Option> Options) : StatementSyntax;

/// <summary>ALTER DATABASE with options.</summary>
internal sealed record AlterDatabaseStmt(string Name, Seq<Option> Options) : StatementSyntax;

/// <summary>ALTER DATABASE … REFRESH COLLATION VERSION.</summary>
internal sealed record AlterDatabaseRefreshCollStmt(string Name) : StatementSyntax;

/// <summary>ALTER DATABASE … SET, RESET.</summary>
internal sealed record AlterDatabaseSetStmt(string Name, StatementSyntax Setting) : StatementSyntax;

/// <summary>DROP DATABASE.</summary>
internal sealed record DropdbStmt(string Name) : StatementSyntax
{
    public bool IfExists { get; init; }

    public Seq<Option> Options { get; init; } = [];
}

/// <summary>ALTER SYSTEM.</summary>
internal sealed record AlterSystemStmt(StatementSyntax Setting) : StatementSyntax;

/// <summary>CREATE TABLESPACE.</summary>
internal sealed record CreateTableSpaceStmt(string Name, string? Owner, string Location, Seq<Option> Options) : StatementSyntax;

/// <summary>DROP TABLESPACE.</summary>
internal sealed record DropTableSpaceStmt(string Name) : StatementSyntax
{
    public bool IfExists { get; init; }
}

/// <summary>ALTER TABLESPACE … SET, RESET.</summary>
internal sealed record AlterTableSpaceOptionsStmt(string Name, bool IsReset, Seq<Option> Options) : StatementSyntax;

/// <summary>ALTER TABLE, INDEX, MATERIALIZED VIEW ALL IN TABLESPACE.</summary>
internal sealed record AlterTableMoveAllStmt(ObjectType Type, string From, string To) : StatementSyntax
{
    public Seq<string> Roles { get; init; } = [];

    public bool NoWait { get; init; }
}
