using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Database.Tests.Operations;

/// <summary>One operation on a small schema, with rows that make its online form necessary.</summary>
/// <param name="Sentence">What is shown.</param>
/// <param name="Operation">The operation.</param>
public sealed record OperationCase(string Sentence, Operation Operation)
{
    /// <summary>What is there before.</summary>
    public Operation[] Before { get; init; } = [];

    /// <summary>Rows for the tables that are there, SQL.</summary>
    public string[] Rows { get; init; } = [];

    /// <summary>Whether its reverse leads back to the same schema. Where it cannot, the reason stands beside the case.</summary>
    public bool LeadsBack { get; init; } = true;

    /// <summary>The first version of PostgreSQL that has it; on an older server there is nothing to show.</summary>
    public int Since { get; init; }

    /// <summary>Whether a role that only owns its database may not do it. The reason stands beside the case.</summary>
    public bool ByAdministrator { get; init; }

    public override string ToString() => $"{Operation.GetType().Name}: {Sentence}";
}
