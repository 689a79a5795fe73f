using System.Runtime.CompilerServices;

namespace Fltr.Migrations;

/// <summary>Makes a class a migration and gives it its place in the history.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public class MigrationAttribute : SourcedAttribute
{
    /// <summary>A migration in a transaction, as far as its operations allow one.</summary>
    /// <param name="version">When it was written, twelve digits: <c>202509150900</c> is 2025-09-15 09:00.</param>
    /// <param name="description">What it does, for people.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    public MigrationAttribute(long version, string? description = null, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
        : base(line, file)
    {
        Version = version;
        Description = description;
    }

    /// <summary>A migration whose transaction the author decides about.</summary>
    public MigrationAttribute(long version, TransactionBehavior transactionBehavior, string? description = null, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
        : this(version, description, line, file) => TransactionBehavior = transactionBehavior;

    /// <summary>Twelve digits; the order of migrations is the order of their versions.</summary>
    public long Version { get; }

    /// <summary>What it does, for people.</summary>
    public string? Description { get; }

    /// <summary>Whether its steps may share a transaction.</summary>
    public TransactionBehavior TransactionBehavior { get; }

    /// <summary>A note to readers that running code may break.</summary>
    public bool BreakingChange { get; set; }
}

/// <summary>Whether the steps of a migration share a transaction.</summary>
public enum TransactionBehavior
{
    /// <summary>As far as the operations allow.</summary>
    Default,

    /// <summary>Each step by itself, outside a transaction.</summary>
    None,
}
