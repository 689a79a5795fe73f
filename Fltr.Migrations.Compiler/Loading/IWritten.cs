using Fltr.Migrations.Authoring;

namespace Fltr.Migrations.Compiler.Loading;

/// <summary>What a migration is written as: a class or a file of SQL.</summary>
internal interface IWritten
{
    /// <summary>How messages, plan and lock file name it.</summary>
    string Name { get; }

    /// <summary>What tells it from another one of its name.</summary>
    string FullName { get; }

    /// <summary>Says what changes, or what undoes it.</summary>
    void Say(Recording recording, bool down);
}
