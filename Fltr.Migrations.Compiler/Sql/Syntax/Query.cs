using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>A SELECT, VALUES or TABLE, or two of them joined by UNION, INTERSECT, EXCEPT. Statement and subquery alike.</summary>
internal sealed record Query : StatementSyntax
{
    public override string Kind => "SelectStmt";

    public With? With { get; init; }

    /// <summary>Null without DISTINCT, empty for a plain one, else what is behind DISTINCT ON.</summary>
    public Seq<Expression>? Distinct { get; init; }

    public Seq<Target> Targets { get; init; } = [];

    /// <summary>The table that SELECT … INTO makes.</summary>
    public IntoClause? Into { get; init; }

    public Seq<FromItem> From { get; init; } = [];

    public Expression? Where { get; init; }

    public Seq<Expression> GroupBy { get; init; } = [];

    public bool GroupDistinct { get; init; }

    public Expression? Having { get; init; }

    public Seq<(string Name, Window Window)> Windows { get; init; } = [];

    /// <summary>The rows of VALUES.</summary>
    public Seq<Seq<Expression>>? Values { get; init; }

    /// <summary>UNION, INTERSECT or EXCEPT.</summary>
    public string? SetOperation { get; init; }

    public bool All { get; init; }

    public Query? Left { get; init; }

    public Query? Right { get; init; }

    public Seq<SortKey> OrderBy { get; init; } = [];

    public Expression? Limit { get; init; }

    public bool WithTies { get; init; }

    public Expression? Offset { get; init; }

    public Seq<LockingClause> Locking { get; init; } = [];
}

/// <summary>WITH.</summary>
internal sealed record With(bool Recursive, Seq<CommonTable> Tables)
{
    public int Start { get; init; }
}

/// <summary>One query of WITH; the statement is a <see cref="Query"/> or a statement that writes.</summary>
internal sealed record CommonTable(string Name, Seq<string> Columns, StatementSyntax Statement)
{
    /// <summary>True for MATERIALIZED, false for NOT MATERIALIZED, null where nothing was said.</summary>
    public bool? Materialized { get; init; }

    /// <summary>Whether SEARCH or CYCLE stands behind it.</summary>
    public bool Follows { get; init; }
}

/// <summary>One expression of a target list with the name behind AS.</summary>
internal sealed record Target(Expression Value, string? Name);

/// <summary>FOR UPDATE and its like.</summary>
internal sealed record LockingClause(string Strength, Seq<Relation> Of, string? Wait);

/// <summary>What stands behind FROM.</summary>
internal abstract record FromItem
{
    public Alias? Alias { get; init; }
}

/// <summary>An alias with names for columns.</summary>
internal sealed record Alias(string Name, Seq<string> Columns);

internal sealed record FromRelation(Relation Relation) : FromItem
{
    /// <summary>TABLESAMPLE's method and arguments.</summary>
    public FunctionCall? Sample { get; init; }

    /// <summary>What is behind REPEATABLE.</summary>
    public Expression? Seed { get; init; }
}

internal sealed record FromQuery(Query Query, bool Lateral) : FromItem;

/// <summary>A function, or several in ROWS FROM.</summary>
internal sealed record FromFunction(Seq<Expression> Functions, bool Lateral, bool Ordinality) : FromItem
{
    /// <summary>The column definitions behind AS.</summary>
    public Seq<(string Name, TypeName Type)> Columns { get; init; } = [];
}

/// <summary>XMLTABLE and JSON_TABLE: the expressions within.</summary>
internal sealed record FromSpecial(string Form, Seq<Expression> Items, bool Lateral) : FromItem;

internal sealed record Join(string Kind, FromItem Left, FromItem Right) : FromItem
{
    public bool Natural { get; init; }

    public Seq<string>? Using { get; init; }

    public string? UsingAlias { get; init; }

    public Expression? On { get; init; }
}

/// <summary>A table, view or other relation by name.</summary>
internal sealed record Relation(string? Schema, string Local)
{
    /// <summary>The database before the schema, which must be the current one.</summary>
    public string? Database { get; init; }

    /// <summary>Without the tables that inherit from it: ONLY.</summary>
    public bool Only { get; init; }

    public int Start { get; init; }

    public int End { get; init; }
}

/// <summary>The table that a query's rows go into: SELECT INTO, CREATE TABLE AS, CREATE MATERIALIZED VIEW.</summary>
internal sealed record IntoClause(Relation Relation)
{
    public Seq<string> Columns { get; init; } = [];

    public string? Persistence { get; init; }

    public string? Method { get; init; }

    public Seq<Option> Options { get; init; } = [];

    public string? OnCommit { get; init; }

    public string? Tablespace { get; init; }

    public bool WithNoData { get; init; }
}
