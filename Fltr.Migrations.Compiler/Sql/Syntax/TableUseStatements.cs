using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>COPY, of a table or of a query.</summary>
internal sealed record CopyStmt : StatementSyntax
{
    public Relation? Relation { get; init; }

    public Seq<string> Columns { get; init; } = [];

    public StatementSyntax? Query { get; init; }

    public bool IsFrom { get; init; }

    public bool IsProgram { get; init; }

    /// <summary>The file or program; null for STDIN and STDOUT.</summary>
    public string? File { get; init; }

    public Seq<Option> Options { get; init; } = [];

    public Expression? Where { get; init; }
}

/// <summary>EXPLAIN.</summary>
internal sealed record ExplainStmt(StatementSyntax Query, Seq<Option> Options) : StatementSyntax;

/// <summary>CREATE TABLE … AS and CREATE MATERIALIZED VIEW.</summary>
/// <param name="Type">Table or MatView.</param>
/// <param name="Query">A <see cref="Syntax.Query"/>, or an <see cref="ExecuteStmt"/>.</param>
internal sealed record CreateTableAsStmt(ObjectType Type, IntoClause Into, StatementSyntax Query) : StatementSyntax
{
    public bool IfNotExists { get; init; }
}

/// <summary>REFRESH MATERIALIZED VIEW.</summary>
internal sealed record RefreshMatViewStmt(Relation Relation) : StatementSyntax
{
    public bool Concurrently { get; init; }

    public bool WithNoData { get; init; }
}

/// <summary>LOCK.</summary>
internal sealed record LockStmt(Seq<Relation> Relations, LockMode Mode, bool NoWait) : StatementSyntax;

/// <summary>TRUNCATE.</summary>
internal sealed record TruncateStmt(Seq<Relation> Relations) : StatementSyntax
{
    public bool RestartIdentity { get; init; }

    public DropBehavior Behavior { get; init; }
}

/// <summary>VACUUM and ANALYZE; no table stands for all.</summary>
internal sealed record VacuumStmt(bool IsVacuum, Seq<VacuumRelation> Relations) : StatementSyntax
{
    /// <summary>Written in brackets or as words: <c>full</c>, <c>freeze</c>, <c>verbose</c>, <c>analyze</c> …</summary>
    public Seq<Option> Options { get; init; } = [];
}

/// <summary>A table, and the columns of it that are looked at.</summary>
internal sealed record VacuumRelation(Relation Relation, Seq<string> Columns);

/// <summary>CLUSTER; no table stands for all.</summary>
internal sealed record ClusterStmt(Relation? Relation, string? Index, Seq<Option> Options) : StatementSyntax;

/// <summary>REINDEX.</summary>
/// <param name="Target"><c>index</c>, <c>table</c>, <c>schema</c>, <c>system</c> or <c>database</c>.</param>
internal sealed record ReindexStmt(string Target) : StatementSyntax
{
    public Relation? Relation { get; init; }

    /// <summary>The schema or database.</summary>
    public string? Name { get; init; }

    public bool Concurrently { get; init; }

    public Seq<Option> Options { get; init; } = [];
}
