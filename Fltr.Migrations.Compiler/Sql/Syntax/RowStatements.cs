using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>INSERT.</summary>
internal sealed record InsertStmt(Relation Relation) : StatementSyntax
{
    public With? With { get; init; }

    public string? Alias { get; init; }

    public Seq<SetTarget> Columns { get; init; } = [];

    /// <summary><c>user</c> or <c>system</c>, of OVERRIDING … VALUE.</summary>
    public string? Overriding { get; init; }

    /// <summary>The rows; null for DEFAULT VALUES.</summary>
    public Query? Source { get; init; }

    public OnConflict? OnConflict { get; init; }

    public Returning? Returning { get; init; }
}

/// <summary>UPDATE.</summary>
internal sealed record UpdateStmt(Relation Relation, Seq<SetClause> Set) : StatementSyntax
{
    public With? With { get; init; }

    public string? Alias { get; init; }

    public Seq<FromItem> From { get; init; } = [];

    public Expression? Where { get; init; }

    public Returning? Returning { get; init; }
}

/// <summary>DELETE.</summary>
internal sealed record DeleteStmt(Relation Relation) : StatementSyntax
{
    public With? With { get; init; }

    public string? Alias { get; init; }

    public Seq<FromItem> Using { get; init; } = [];

    public Expression? Where { get; init; }

    public Returning? Returning { get; init; }
}

/// <summary>MERGE.</summary>
internal sealed record MergeStmt(Relation Relation, FromItem Source, Expression On, Seq<MergeWhenClause> Whens) : StatementSyntax
{
    public With? With { get; init; }

    public string? Alias { get; init; }

    public Returning? Returning { get; init; }
}

/// <summary>What MERGE does with a row.</summary>
/// <param name="Match"><c>matched</c>, <c>not matched by target</c> or <c>not matched by source</c>.</param>
/// <param name="Action"><c>insert</c>, <c>update</c>, <c>delete</c> or <c>nothing</c>.</param>
internal sealed record MergeWhenClause(string Match, string Action)
{
    public Expression? Condition { get; init; }

    public Seq<SetClause> Set { get; init; } = [];

    public Seq<SetTarget> Columns { get; init; } = [];

    public string? Overriding { get; init; }

    /// <summary>The values of INSERT; null for DEFAULT VALUES.</summary>
    public Seq<Expression>? Values { get; init; }
}

/// <summary>A column that gets a value, or a part of it: <c>a.b[1]</c>.</summary>
internal sealed record SetTarget(string Column, Seq<Selector> Selectors);

/// <summary><c>a = 1</c>, or <c>(a, b) = (1, 2)</c> with several targets.</summary>
internal sealed record SetClause(Seq<SetTarget> Targets, Expression Value);

/// <summary>ON CONFLICT.</summary>
internal sealed record OnConflict
{
    /// <summary>The columns and expressions whose index is meant.</summary>
    public Seq<IndexElement> Elements { get; init; } = [];

    /// <summary>The predicate of the partial index that is meant.</summary>
    public Expression? ElementsWhere { get; init; }

    public string? Constraint { get; init; }

    /// <summary>What DO UPDATE sets; null for DO NOTHING.</summary>
    public Seq<SetClause>? Set { get; init; }

    public Expression? Where { get; init; }
}

/// <summary>RETURNING, with PostgreSQL 18's names for the old and the new row.</summary>
internal sealed record Returning(Seq<Target> Targets)
{
    public string? Old { get; init; }

    public string? New { get; init; }
}
