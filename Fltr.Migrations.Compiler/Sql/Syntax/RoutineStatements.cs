using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>A parameter of a routine.</summary>
/// <param name="Mode"><c>in</c>, <c>out</c>, <c>inout</c>, <c>variadic</c>, <c>table</c>; null where nothing was said.</param>
internal sealed record FunctionParameter(string? Mode, string? Name, TypeName Type)
{
    public Expression? Default { get; init; }
}

/// <summary>CREATE FUNCTION, CREATE PROCEDURE.</summary>
internal sealed record CreateFunctionStmt(bool IsProcedure, Seq<string> Names, Seq<FunctionParameter> Parameters) : StatementSyntax
{
    public bool Replace { get; init; }

    /// <summary>RETURNS; null for a procedure, for TABLE and where parameters go out.</summary>
    public TypeName? Returns { get; init; }

    /// <summary>In order and by their names in PostgreSQL's tree: <c>language</c>, <c>volatility</c>, <c>strict</c>, <c>security</c>, <c>as</c>, <c>set</c> …</summary>
    public Seq<Option> Options { get; init; } = [];

    /// <summary>RETURN expression.</summary>
    public Expression? Return { get; init; }

    /// <summary>BEGIN ATOMIC … END; null where there is no such body.</summary>
    public Seq<StatementSyntax>? Body { get; init; }
}

/// <summary>The RETURN of a routine's body.</summary>
internal sealed record ReturnStmt(Expression Value) : StatementSyntax;

/// <summary>ALTER FUNCTION, PROCEDURE, ROUTINE, but for what every object can have changed.</summary>
internal sealed record AlterFunctionStmt(ObjectType Type, ObjectReference Function, Seq<Option> Options) : StatementSyntax;
