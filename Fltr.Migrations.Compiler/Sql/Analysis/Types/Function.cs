namespace Fltr.Migrations.Compiler.Sql.Analysis.Types;

/// <summary>A function, aggregate or procedure (catalog pg_proc).</summary>
/// <param name="Kind">PostgreSQL's prokind; of an aggregate its aggkind: <c>n</c>, <c>o</c> or <c>h</c>.</param>
internal sealed record Function(string Schema, string Name, char Kind, DataType Result, bool IsSet, DataType[] Arguments)
{
    /// <summary>Whether the last argument is an array that may be written as its elements.</summary>
    public bool IsVariadic { get; init; }

    /// <summary>How many arguments from the last on may be left out.</summary>
    public int Defaults { get; init; }

    /// <summary>The names of the arguments, empty where there is none.</summary>
    public string[] ArgumentNames { get; init; } = [];

    /// <summary>The columns of a result that is a record.</summary>
    public (string Name, DataType Type)[] Columns { get; init; } = [];

    /// <summary>PostgreSQL's provolatile.</summary>
    public char Volatility { get; init; } = 'i';

    /// <summary>Whether the planner may put its body in its place, so that it is as volatile as that (inline_function of src/backend/optimizer/util/clauses.c).</summary>
    public bool IsInlined { get; init; }

    public bool IsAggregate => Kind is 'n' or 'o' or 'h';
}

/// <summary>An operator (catalog pg_operator); a prefix operator has no left side.</summary>
internal sealed record Operator(string Schema, string Name, DataType? Left, DataType Right, DataType Result)
{
    /// <summary>That of its function.</summary>
    public char Volatility { get; init; } = 'i';
}

/// <summary>From where on a cast is made: by itself, when a value is stored, or only where it is written (manual, CREATE CAST).</summary>
internal enum CastContext
{
    Implicit,
    Assignment,
    Explicit,
}

/// <summary>A cast (catalog pg_cast).</summary>
/// <param name="Method"><c>f</c> by a function, <c>i</c> through text, <c>b</c> as it is.</param>
/// <param name="Arguments">How many arguments the function has: two or three for one that cuts to a length.</param>
internal sealed record Cast(DataType Source, DataType Target, CastContext Context, char Method, int Arguments)
{
    /// <summary>That of its function.</summary>
    public char Volatility { get; init; } = 'i';
}

/// <summary>An operator class (catalog pg_opclass).</summary>
internal sealed record OperatorClass(string Schema, string Name, string Method, DataType Type, bool IsDefault);
