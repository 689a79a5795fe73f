namespace Fltr.Migrations.Compiler.Sql.Lowering.Guards;

/// <summary>A value of SQL, if it is known: text, long, bool, an identity, or null.</summary>
internal readonly record struct Answer(bool IsKnown, object? Value)
{
    public static Answer Unknown => default;

    public static Answer Of(object? value) => new(true, value);

    public bool IsTrue => IsKnown && Value is true;

    /// <summary>Known, and not true: a row with it is left out.</summary>
    public bool IsNotTrue => IsKnown && Value is not true;
}

/// <summary>The rows that a query is about to look at, by their names in it.</summary>
internal sealed class Row(IReadOnlyList<(string Name, CatalogRow Values)> parts, Row? outer)
{
    public static Row None { get; } = new([], null);

    public Answer Column(IReadOnlyList<string> names)
    {
        foreach (var (name, values) in parts)
        {
            if (names.Count > 1 && name != names[^2]) continue;
            if (values.TryGet(names[^1], out var value)) return Answer.Of(value);
        }

        return outer is null ? Answer.Unknown : outer.Column(names);
    }
}
