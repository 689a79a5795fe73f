using System.Text.Json.Serialization;
using Fltr.Migrations.Operations;
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

    /// <summary>The type of its values; null for bigint.</summary>
    public string? Type { get; init; }

    /// <summary>The column with which it is dropped.</summary>
    public ColumnName? OwnedBy { get; init; }

    /// <summary>Whether it is the sequence behind an identity column.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool OfIdentity { get; init; }

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }
}

/// <summary>A column of a table.</summary>
public sealed record ColumnName(Name Table, string Column);
