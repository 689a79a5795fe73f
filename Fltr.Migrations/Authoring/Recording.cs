using System.ComponentModel;
using System.Reflection;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Authoring;

/// <summary>Collects the sentences of one migration and turns them into operations.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Recording(Catalog before, Func<Operation, Catalog, IEnumerable<Operation>>? lower = null)
{
    private readonly List<Draft> _drafts = [];
    private readonly List<Operation> _operations = [];
    private readonly List<Assumption> _assumptions = [];
    private int _completed;

    /// <summary>The catalog after what was completed so far.</summary>
    public Catalog Catalog { get; private set; } = before;

    /// <summary>The folder that the paths of scripts begin in.</summary>
    public string? ProjectFolder { get; init; }

    /// <summary>The assembly that holds embedded scripts; the migration's own unless somebody says otherwise.</summary>
    public Assembly? Assembly { get; set; }

    /// <summary>What was asked of the catalog, with the answers.</summary>
    public Seq<Assumption> Assumptions => [.. _assumptions];

    /// <summary>Why recording ended early: the first sentence that does not fit the catalog.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>The operations, all sentences completed.</summary>
    public Seq<Operation> Finish()
    {
        while (_completed < _drafts.Count && Problem is null) Complete(_drafts[_completed++]);
        return [.. _operations];
    }

    /// <summary>Begins a sentence.</summary>
    public T Add<T>(T draft) where T : Draft
    {
        _drafts.Add(draft);
        return draft;
    }

    /// <summary>Answers a question about the catalog as it is at this point.</summary>
    public bool Ask(Assumption question, Func<Catalog, bool> answer)
    {
        Finish();
        var holds = answer(Catalog);
        _assumptions.Add(question with { Holds = holds });
        return holds;
    }

    /// <summary>Notes what a sentence took for granted, as <c>IfExists</c> does.</summary>
    internal void Assume(Assumption assumption) => _assumptions.Add(assumption);

    private void Complete(Draft draft)
    {
        var source = draft.Source;
        try
        {
            foreach (var drafted in draft.Complete(Catalog))
            {
                var known = drafted.Source.IsKnown ? drafted : drafted with { Source = draft.Source };
                source = known.Source;
                foreach (var operation in lower is null ? [known] : lower(known, Catalog))
                {
                    Catalog = operation.Apply(Catalog);
                    _operations.Add(operation);
                }
            }
        }
        catch (CatalogException exception)
        {
            Problem = new Problem(exception.Message, source);
        }
    }
}

/// <summary>A sentence that does not fit the catalog, and where it stands.</summary>
public sealed record Problem(string Message, Source Source);
