using System.Data;

namespace Fltr.Migrations.Authoring;

/// <summary>What a foreign key does when its target goes or changes.</summary>
public sealed class ForeignKeyActions : Sentence
{
    private readonly ForeignKeyDraft _key;

    internal ForeignKeyActions(ForeignKeyDraft key) => _key = key;

    /// <summary>What a delete of the target does here.</summary>
    public ForeignKeyActions OnDelete(Rule rule)
    {
        _key.OnDelete = rule;
        return this;
    }

    /// <summary>What a new key of the target does here.</summary>
    public ForeignKeyActions OnUpdate(Rule rule)
    {
        _key.OnUpdate = rule;
        return this;
    }

    /// <summary>What a delete or a new key of the target does here.</summary>
    public void OnDeleteOrUpdate(Rule rule) => OnDelete(rule).OnUpdate(rule);
}
