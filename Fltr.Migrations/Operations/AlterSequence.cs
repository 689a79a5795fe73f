using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(AlterSequence), "alter sequence")]
public abstract partial record Operation;

/// <summary>ALTER SEQUENCE: what is null stays as it is.</summary>
public sealed record AlterSequence(Name Sequence) : Operation
{
    /// <summary>AS.</summary>
    public string? Type { get; init; }

    /// <summary>INCREMENT BY.</summary>
    public long? Increment { get; init; }

    /// <summary>MINVALUE.</summary>
    public long? Minimum { get; init; }

    /// <summary>NO MINVALUE: the lowest value of the type.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NoMinimum { get; init; }

    /// <summary>MAXVALUE.</summary>
    public long? Maximum { get; init; }

    /// <summary>NO MAXVALUE: the highest value of the type.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NoMaximum { get; init; }

    /// <summary>START WITH: where RESTART begins.</summary>
    public long? Start { get; init; }

    /// <summary>CACHE.</summary>
    public long? Cache { get; init; }

    /// <summary>CYCLE or NO CYCLE.</summary>
    public bool? Cycle { get; init; }

    /// <summary>RESTART: the next value is the first one again, or the one behind WITH.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Restart { get; init; }

    /// <summary>RESTART WITH.</summary>
    public long? RestartWith { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Sequence, Access.Alter, LockMode.AccessExclusive, ObjectKind.Sequence)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Sequences.TryGetValue(Sequence, out var sequence)
        ? before.With(After(sequence))
        : throw new CatalogException($"There is no sequence {Sequence}.", SqlState.UndefinedTable);

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        var tail = Type is null ? "" : $" as {Type}";
        if (Increment is { } increment) tail += $" increment by {increment}";
        if (Minimum is { } minimum) tail += $" minvalue {minimum}";
        if (NoMinimum) tail += " no minvalue";
        if (Maximum is { } maximum) tail += $" maxvalue {maximum}";
        if (NoMaximum) tail += " no maxvalue";
        if (Start is { } start) tail += $" start with {start}";
        if (Cache is { } cache) tail += $" cache {cache}";
        if (Cycle is { } cycle) tail += cycle ? " cycle" : " no cycle";
        if (Restart) tail += RestartWith is { } with ? $" restart with {with}" : " restart";
        sql.Add($"alter sequence {Sequence}{tail:raw}");
    }

    /// <summary>The old definition. Where the sequence stood before a RESTART is not known.</summary>
    public override Seq<Operation>? Reverse(Catalog before)
    {
        if (Restart || !before.Sequences.TryGetValue(Sequence, out var old)) return null;
        var bounds = SequenceBounds.Of(old);
        return
        [
            new AlterSequence(Sequence)
            {
                Type = Type is null ? null : bounds.Type,
                Increment = bounds.Increment,
                Minimum = bounds.Minimum,
                Maximum = bounds.Maximum,
                Start = bounds.Start,
                Cache = bounds.Cache,
                Cycle = old.Cycle,
            },
        ];
    }

    private Sequence After(Sequence before)
    {
        var typed = Type is null ? before : before.Retyped(Catalogs.Sequence.TypeOf(Type));

        // START is kept as a value: new ends do not move it (src/backend/commands/sequence.c, init_params).
        var changed = typed with
        {
            Start = Start ?? SequenceBounds.Of(typed).Start,
            Increment = Increment ?? typed.Increment,
            Minimum = NoMinimum ? null : Minimum ?? typed.Minimum,
            Maximum = NoMaximum ? null : Maximum ?? typed.Maximum,
            Cache = Cache ?? typed.Cache,
            Cycle = Cycle ?? typed.Cycle,
        };
        return changed.Settled();
    }
}
