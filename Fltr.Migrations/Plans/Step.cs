using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Plans;

/// <summary>A lock that a step takes.</summary>
public sealed record StepLock(Name Object, LockMode Mode);

/// <summary>One thing that the runner does: statements that succeed or fail together.</summary>
/// <param name="Sql">The statements in order, each one command; empty for a step of batches.</param>
/// <param name="Transaction">How it takes part in a transaction.</param>
/// <param name="Locks">The locks that it takes, strongest first.</param>
public sealed record Step(Seq<string> Sql, Transaction Transaction, Seq<StepLock> Locks)
{
    /// <summary>The index that it builds concurrently. A build that was broken off leaves an invalid one, which is dropped before the next try.</summary>
    public Name? Builds { get; init; }

    /// <summary>The index that it drops concurrently. When it is gone already, the step is done.</summary>
    public Name? Drops { get; init; }

    /// <summary>Work in many small transactions.</summary>
    public Batch? Batch { get; init; }

    /// <summary>What must be true of the data just before it.</summary>
    public Precheck? Precheck { get; init; }
}
