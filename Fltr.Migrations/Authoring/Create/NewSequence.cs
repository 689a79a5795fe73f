using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Create.Sequence.</summary>
public sealed class NewSequence : Draft
{
    private Sequence _sequence;

    internal NewSequence(string name, Source source)
    {
        _sequence = new Sequence(Name.Public(name));
        Source = source;
    }

    /// <summary>Says in which schema the sequence lies.</summary>
    public NewSequence InSchema(string schemaName) => Say(_sequence with { Name = new Name(schemaName, _sequence.Name.Local) });

    /// <summary>The step from one number to the next.</summary>
    public NewSequence IncrementBy(long increment) => Say(_sequence with { Increment = increment });

    /// <summary>The smallest number.</summary>
    public NewSequence MinValue(long minValue) => Say(_sequence with { Minimum = minValue });

    /// <summary>The largest number.</summary>
    public NewSequence MaxValue(long maxValue) => Say(_sequence with { Maximum = maxValue });

    /// <summary>The first number.</summary>
    public NewSequence StartWith(long startWith) => Say(_sequence with { Start = startWith });

    /// <summary>How many numbers a session takes at once.</summary>
    public NewSequence Cache(long value) => Say(_sequence with { Cache = value });

    /// <summary>It begins anew behind its last number.</summary>
    public NewSequence Cycle() => Say(_sequence with { Cycle = true });

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before) => [new CreateSequence(_sequence)];

    private NewSequence Say(Sequence sequence)
    {
        _sequence = sequence;
        return this;
    }
}
