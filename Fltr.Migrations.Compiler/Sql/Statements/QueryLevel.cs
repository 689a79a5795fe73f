namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>What a name would mean at some place of a query.</summary>
internal enum QueryState
{
    /// <summary>A column, a function, an alias.</summary>
    Elsewhere,

    /// <summary>A table comes next.</summary>
    TableNext,

    /// <summary>Behind a table; a comma or JOIN brings the next one.</summary>
    InFrom,

    /// <summary>The name of a part of WITH comes next.</summary>
    WithName,

    /// <summary>Behind a part of WITH.</summary>
    AfterWith,
}

/// <summary>One level of brackets in a query.</summary>
internal sealed class QueryLevel
{
    public QueryState State { get; set; }

    /// <summary>Whether FROM here names tables.</summary>
    public bool Selects { get; set; }

    /// <summary>Whether the next USING names tables, as that of DELETE and MERGE does.</summary>
    public bool UsingNamesTables { get; set; }

    /// <summary>WITH RECURSIVE.</summary>
    public bool Recursive { get; set; }

    /// <summary>Whether this is the query of a part of WITH.</summary>
    public bool IsWithBody { get; init; }

    /// <summary>The part of WITH whose query is being read; it means a table of that name in there.</summary>
    public string? PendingName { get; set; }

    /// <summary>The names that WITH gave at this level.</summary>
    public List<string>? WithNames { get; set; }
}
