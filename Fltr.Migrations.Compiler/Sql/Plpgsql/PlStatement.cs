using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Plpgsql;

/// <summary>A statement of PL/pgSQL (manual chapter 43), as far as it decides about statements of SQL. Positions are in the body's text.</summary>
internal abstract record PlStatement
{
    public int Start { get; init; }

    public int End { get; init; }
}

/// <summary>DECLARE … BEGIN … EXCEPTION … END.</summary>
internal sealed record PlBlock(Seq<PlStatement> Statements, Seq<PlBranch> Handlers) : PlStatement;

/// <summary>IF, and CASE without an expression behind it.</summary>
internal sealed record PlIf(Seq<PlBranch> Branches, Seq<PlStatement> Else) : PlStatement;

/// <summary>CASE with an expression behind it: the conditions are values.</summary>
internal sealed record PlCase(Seq<PlBranch> Branches, Seq<PlStatement> Else) : PlStatement;

/// <summary>Statements behind a condition. Of a handler, the condition is the names of errors.</summary>
internal sealed record PlBranch(string Condition, Seq<PlStatement> Statements);

/// <summary>LOOP, WHILE, FOR and FOREACH, with what stands before LOOP.</summary>
internal sealed record PlLoop(string Head, Seq<PlStatement> Statements) : PlStatement;

/// <summary>EXIT and CONTINUE.</summary>
internal sealed record PlLeave : PlStatement;

/// <summary>A statement of SQL.</summary>
internal sealed record PlSql(Statement Statement) : PlStatement;

/// <summary>EXECUTE; the expression behind it is SQL that is made when it runs.</summary>
internal sealed record PlExecute(string Expression) : PlStatement;

/// <summary>PERFORM: SELECT without a use for the rows.</summary>
internal sealed record PlPerform(string Expression) : PlStatement;

/// <summary>RETURN.</summary>
internal sealed record PlReturn : PlStatement;

/// <summary>RAISE EXCEPTION, with the condition or code that it is raised with; null where that is made when it runs, or where it raises once more what was caught.</summary>
internal sealed record PlRaise(string? Condition) : PlStatement;

/// <summary>COMMIT and ROLLBACK in a procedure.</summary>
internal sealed record PlTransaction(bool IsRollback) : PlStatement;

/// <summary>A declaration or an assignment with its expression.</summary>
internal sealed record PlAssign(string Variable, string Expression) : PlStatement;
