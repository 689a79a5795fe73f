using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>BEGIN, COMMIT and all other control of transactions.</summary>
/// <param name="Action">PostgreSQL's TransactionStmtKind without its prefix: <c>BEGIN</c>, <c>ROLLBACK_TO</c>, <c>COMMIT_PREPARED</c>.</param>
internal sealed record TransactionStmt(string Action) : StatementSyntax
{
    /// <summary>In lower case: <c>isolation level serializable</c>, <c>read only</c>, <c>not deferrable</c>.</summary>
    public Seq<string> Modes { get; init; } = [];

    public string? Savepoint { get; init; }

    /// <summary>The name of a prepared transaction.</summary>
    public string? Prepared { get; init; }

    public bool Chain { get; init; }
}

/// <summary>SET and RESET; also as a clause of ALTER ROLE, ALTER DATABASE, ALTER SYSTEM and CREATE FUNCTION.</summary>
/// <param name="Form">PostgreSQL's VariableSetKind without its prefix: <c>SET_VALUE</c>, <c>SET_DEFAULT</c>, <c>SET_CURRENT</c>, <c>SET_MULTI</c>, <c>RESET</c>, <c>RESET_ALL</c>.</param>
/// <param name="Name">The setting, as PostgreSQL calls it: SET TIME ZONE sets <c>timezone</c>; null for RESET ALL.</param>
internal sealed record VariableSetStmt(string Form, string? Name) : StatementSyntax
{
    public Seq<Expression> Values { get; init; } = [];

    /// <summary>The modes of SET TRANSACTION and SET SESSION CHARACTERISTICS.</summary>
    public Seq<string> Modes { get; init; } = [];

    public bool IsLocal { get; init; }
}

/// <summary>SHOW.</summary>
internal sealed record VariableShowStmt(string Name) : StatementSyntax;

/// <summary>SET CONSTRAINTS; no constraint stands for ALL.</summary>
internal sealed record ConstraintsSetStmt(Seq<Relation> Constraints, bool Deferred) : StatementSyntax;

/// <summary>LISTEN.</summary>
internal sealed record ListenStmt(string Channel) : StatementSyntax;

/// <summary>UNLISTEN; null stands for all channels.</summary>
internal sealed record UnlistenStmt(string? Channel) : StatementSyntax;

/// <summary>NOTIFY.</summary>
internal sealed record NotifyStmt(string Channel, string? Payload) : StatementSyntax;

/// <summary>LOAD.</summary>
internal sealed record LoadStmt(string File) : StatementSyntax;

/// <summary>CHECKPOINT.</summary>
internal sealed record CheckPointStmt : StatementSyntax;

/// <summary>DISCARD.</summary>
/// <param name="What"><c>all</c>, <c>temp</c>, <c>plans</c> or <c>sequences</c>.</param>
internal sealed record DiscardStmt(string What) : StatementSyntax;

/// <summary>PREPARE.</summary>
internal sealed record PrepareStmt(string Name, Seq<TypeName> Types, StatementSyntax Query) : StatementSyntax;

/// <summary>EXECUTE.</summary>
internal sealed record ExecuteStmt(string Name, Seq<Expression> Parameters) : StatementSyntax;

/// <summary>DEALLOCATE; null stands for ALL.</summary>
internal sealed record DeallocateStmt(string? Name) : StatementSyntax;

/// <summary>DECLARE … CURSOR.</summary>
internal sealed record DeclareCursorStmt(string Name, Query Query) : StatementSyntax
{
    /// <summary>In lower case: <c>binary</c>, <c>no scroll</c>, <c>hold</c>.</summary>
    public Seq<string> Options { get; init; } = [];
}

/// <summary>FETCH and MOVE.</summary>
/// <param name="Cursor">The cursor's name.</param>
/// <param name="Direction"><c>forward</c>, <c>backward</c>, <c>absolute</c> or <c>relative</c>.</param>
/// <param name="Count">How many rows; null for ALL.</param>
internal sealed record FetchStmt(string Cursor, string Direction, int? Count, bool IsMove) : StatementSyntax;

/// <summary>CLOSE; null stands for ALL.</summary>
internal sealed record ClosePortalStmt(string? Name) : StatementSyntax;

/// <summary>CALL.</summary>
internal sealed record CallStmt(FunctionCall Call) : StatementSyntax;

/// <summary>DO.</summary>
internal sealed record DoStmt(string Body, string? Language) : StatementSyntax;
