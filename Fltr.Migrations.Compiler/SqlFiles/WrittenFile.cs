using Fltr.Migrations.Authoring;
using Fltr.Migrations.Compiler.Loading;

namespace Fltr.Migrations.Compiler.SqlFiles;

/// <summary>A migration that is a file of SQL.</summary>
internal sealed record WrittenFile(string Name, string FullName, IReadOnlyList<PlacedStatement> Up, IReadOnlyList<PlacedStatement> Down) : IWritten
{
    public void Say(Recording recording, bool down)
    {
        foreach (var statement in down ? Down : Up) recording.Add(new WrittenStatement(statement));
    }
}
