namespace Fltr.Migrations.Catalogs.Comparing;

/// <summary>In which way a database differs from its migrations.</summary>
public enum DifferenceKind
{
    /// <summary>The migrations make it, and the database does not have it.</summary>
    Missing,

    /// <summary>The database has it, and no migration makes it.</summary>
    Extra,

    /// <summary>Both have it, and one thing about it is not the same.</summary>
    Different,

    /// <summary>Both have it under different names.</summary>
    Named,
}

/// <summary>One difference between a database and its migrations.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Part">The object, as the database has it; as the migrations make it where it is missing.</param>
/// <param name="Text">The difference for people.</param>
public sealed record Difference(DifferenceKind Kind, SchemaPart Part, string Text)
{
    /// <summary>The object for people: <c>column users.email</c>.</summary>
    public string Object => Wording.Object(Part);

    /// <summary>What differs, as in <c>type</c>; null when it is the whole object.</summary>
    public string? Member { get; init; }

    /// <summary>What the database has.</summary>
    public string? Found { get; init; }

    /// <summary>What the migrations make.</summary>
    public string? Expected { get; init; }

    /// <summary>Statements that end the difference where nothing but a name or a comment is to be changed.</summary>
    public IReadOnlyList<string> Sql { get; init; } = [];
}
