using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs;

/// <summary>A sequence. What is null has PostgreSQL's default.</summary>
public sealed record Sequence(Name Name)
{
    /// <summary>START WITH.</summary>
    public long? Start { get; init; }

    /// <summary>INCREMENT BY.</summary>
    public long? Increment { get; init; }

    /// <summary>MINVALUE.</summary>
    public long? Minimum { get; init; }

    /// <summary>MAXVALUE.</summary>
    public long? Maximum { get; init; }

    /// <summary>CACHE.</summary>
    public long? Cache { get; init; }

    /// <summary>CYCLE.</summary>
    public bool Cycle { get; init; }
}
