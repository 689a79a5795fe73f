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

    /// <summary>The same sequence with null for all that has PostgreSQL's default, so that equal ones compare equal.</summary>
    public Sequence Settled() => SequenceBounds.Of(this).Apply(this);

    /// <summary>The same sequence for values of another type: an end that was that of the old type becomes that of the new one (src/backend/commands/sequence.c, init_params).</summary>
    public Sequence Retyped(string? type)
    {
        var bounds = SequenceBounds.Of(this);
        return (this with
        {
            Type = type,
            Minimum = bounds.Minimum == Lowest(Type) ? Lowest(type) : bounds.Minimum,
            Maximum = bounds.Maximum == Highest(Type) ? Highest(type) : bounds.Maximum,
            Start = bounds.Start,
        }).Settled();

        long Lowest(string? of) => SequenceBounds.Of(new Sequence(Name) { Type = of, Increment = -1 }).Minimum;
        long Highest(string? of) => SequenceBounds.Of(new Sequence(Name) { Type = of }).Maximum;
    }

    /// <summary>The name of an integer type as a sequence has it; null for bigint, and for what is no such type.</summary>
    public static string? TypeOf(string type) => type.ToLowerInvariant() switch
    {
        "smallint" or "int2" or "pg_catalog.int2" => "smallint",
        "integer" or "int" or "int4" or "pg_catalog.int4" => "integer",
        _ => null,
    };
}

/// <summary>A column of a table.</summary>
public sealed record ColumnName(Name Table, string Column);
