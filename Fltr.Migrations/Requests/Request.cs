namespace Fltr.Migrations.Requests;

/// <summary>A migration of one service asks for a table of another.</summary>
/// <param name="Version">Of the migration.</param>
/// <param name="Migration">Its name.</param>
/// <param name="Service">Who wrote it.</param>
/// <param name="Table">The table, as attributes name it.</param>
/// <param name="Owner">Who has to answer.</param>
/// <param name="Checksum">What the migration means now.</param>
/// <param name="File">Where a first answer belongs, from the project's folder on, with slashes.</param>
public sealed record Request(long Version, string Migration, string Service, string Table, string Owner, string Checksum, string File)
{
    /// <summary>The answer that is there already, whether it counts or not.</summary>
    public Answer? Answer { get; init; }

    /// <summary>Whether the answer stands where the owner's reviewers see it.</summary>
    public bool IsInOwnersFolder => Answer is { } answer && answer.File.StartsWith(Owner + "/", StringComparison.Ordinal);

    /// <summary>Whether the owner agreed to what the migration does now.</summary>
    public bool IsAnswered => IsInOwnersFolder && Answer!.Checksum == Checksum;
}

/// <summary>An answer to a request.</summary>
/// <param name="File">Where it stands, from the project's folder on, with slashes.</param>
/// <param name="Line">Its line.</param>
/// <param name="Checksum">What the migration meant when its owner agreed; null when the answer does not say.</param>
public sealed record Answer(string File, int Line, string? Checksum);
