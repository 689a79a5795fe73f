using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>A question for something that may exist.</summary>
public class Question : Sentence
{
    private readonly Recording _recording;
    private readonly Assumption _question;
    private readonly Func<Catalog, bool> _answer;

    internal Question(Recording recording, Assumption question, Func<Catalog, bool> answer)
    {
        _recording = recording;
        _question = question;
        _answer = answer;
    }

    /// <summary>Whether it exists behind all that was written so far. The answer is checked again before the migration runs.</summary>
    public bool Exists() => _recording.Ask(_question, _answer);

    internal static Question OfSequence(Recording recording, Name sequence) =>
        new(recording, new Assumption(AssumptionKind.Sequence, sequence), catalog => catalog.Sequences.ContainsKey(sequence));
}
