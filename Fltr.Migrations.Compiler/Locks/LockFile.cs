using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Locks;

/// <summary>What one project tells the others: its database, and whose its tables are.</summary>
internal sealed record LockFile(string Database, IReadOnlyList<LockedTable> Tables)
{
    /// <summary>The first line of every lock file; the number is the format's.</summary>
    public const string Header = "# Fltr.Migrations lock file 1. Written by the build; commit it with the migrations.";
}

/// <summary>A table with its owner, where one is known.</summary>
internal sealed record LockedTable(Name Name, string? Owner);
