using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Locks;

/// <summary>What one migration project tells the others, and whoever reviews it: its database, its migrations, and whose its tables are.</summary>
/// <param name="Path">The file.</param>
/// <param name="Database">The logical name of the database.</param>
public sealed record LockFile(string Path, string Database)
{
    /// <summary>The first line of every lock file; the number is the format's.</summary>
    public const string Header = "# Fltr.Migrations lock file 1. Written by the build; commit it with the migrations.";

    /// <summary>The services that the project declares.</summary>
    public Seq<LockedService> Services { get; init; } = [];

    /// <summary>The migrations in the order of their versions.</summary>
    public Seq<LockedMigration> Migrations { get; init; } = [];

    /// <summary>The tables after all migrations, by name.</summary>
    public Seq<LockedTable> Tables { get; init; } = [];
}

/// <summary>A service, whom the git host asks when its migrations change, and the role that it connects as where that is not its name.</summary>
public sealed record LockedService(string Name, string? Handle, string? Role = null);

/// <summary>A migration as it was built.</summary>
public sealed record LockedMigration(long Version, string Name)
{
    /// <summary>The service that wrote it.</summary>
    public string? Owner { get; init; }

    /// <summary>Its checksum.</summary>
    public string Checksum { get; init; } = "";

    /// <summary>Whether it left the repository: it must not change any more.</summary>
    public bool Released { get; init; }

    /// <summary>The line of its block.</summary>
    public int Line { get; init; }

    /// <summary>The objects that it reads or points at.</summary>
    public Seq<Name> Reads { get; init; } = [];

    /// <summary>The objects that it changes, rows or definition.</summary>
    public Seq<Name> Writes { get; init; } = [];
}

/// <summary>A table with its owner, where one is known.</summary>
public sealed record LockedTable(Name Name, string? Owner)
{
    /// <summary>Whether all its columns are known.</summary>
    public bool Seen { get; init; } = true;

    /// <summary>The columns in order.</summary>
    public Seq<LockedColumn> Columns { get; init; } = [];

    /// <summary>The foreign keys.</summary>
    public Seq<LockedKey> Keys { get; init; } = [];

    /// <summary>The sequences that its columns take their defaults from: whoever inserts needs them, too. Those of identity columns are the table's own.</summary>
    public Seq<Name> Sequences { get; init; } = [];

    /// <summary>The services that use it.</summary>
    public Seq<LockedShare> Shares { get; init; } = [];
}

/// <summary>A column, and its type as SQL.</summary>
public sealed record LockedColumn(string Name, string Type);

/// <summary>A foreign key.</summary>
public sealed record LockedKey(Seq<string> Columns, Name Target);

/// <summary>What a service may do with a table; without columns, with all of them.</summary>
public sealed record LockedShare(string Service, Access Access, Seq<string> Columns);
