namespace Fltr.Migrations.Authoring;

/// <summary>The end of a sentence whose table or sequence may lie in another schema than <c>public</c>.</summary>
public sealed class SchemaChoice : Sentence
{
    private readonly Action<string> _choose;

    internal SchemaChoice(Action<string> choose) => _choose = choose;

    /// <summary>Says in which schema it lies.</summary>
    public void InSchema(string schemaName) => _choose(schemaName);
}
