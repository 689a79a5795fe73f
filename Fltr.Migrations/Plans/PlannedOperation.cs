using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Plans;

/// <summary>One operation with its steps in both forms.</summary>
/// <param name="Operation">The change as data.</param>
/// <param name="Direct">The steps for a table without rows, or of an operation that has one form only.</param>
public sealed record PlannedOperation(Operation Operation, Seq<Step> Direct)
{
    /// <summary>Where the author wrote it: <c>nextjs/202507010900_CreateUsers.cs:12</c>.</summary>
    public string? Position { get; init; }

    /// <summary>The table whose rows decide: with rows <see cref="Online"/>, without <see cref="Direct"/>. Null when there is one form.</summary>
    public Name? RowsOf { get; init; }

    /// <summary>The steps for a table with rows under traffic.</summary>
    public Seq<Step>? Online { get; init; }

    /// <summary>What must be true of the data before the migration starts.</summary>
    public Precheck? Precheck { get; init; }
}
