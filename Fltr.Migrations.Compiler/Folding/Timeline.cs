using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Compiler.Ownership;
using Fltr.Migrations.Locks;

namespace Fltr.Migrations.Compiler.Folding;

/// <summary>All that rules may ask about: what the assembly declares, what its migrations do one after the other, and who owns what.</summary>
internal sealed class Timeline
{
    public Timeline(CompilationOptions options, MigrationSet set, IReadOnlyList<RecordedMigration> migrations)
    {
        Options = options;
        Set = set;
        Migrations = migrations;
        Transitions = [.. migrations.SelectMany(m => m.Transitions)];
        Folders = new OwnerFolders(options.ProjectFolder, new SourceRoots(options.SourceRoots));
        Owners = new Owners(set.TableOwners);
        ForeignTouches = Ownership.ForeignTouches.Find(set, Transitions, Owners);
        Changes = migrations.Where(m => m.Class.Change is not null).ToLookup(m => m.Class.Change!, StringComparer.Ordinal);
    }

    public CompilationOptions Options { get; }

    public MigrationSet Set { get; }

    /// <summary>In the order of their versions.</summary>
    public IReadOnlyList<RecordedMigration> Migrations { get; }

    public IReadOnlyList<Transition> Transitions { get; }

    /// <summary>Whether all migrations ran to their end and fit: only then the final catalog means something.</summary>
    public bool Complete { get; init; }

    /// <summary>The catalog after all migrations.</summary>
    public Catalog Final => Migrations.Count == 0 ? Catalog.Empty : Migrations[^1].After;

    /// <summary>The owners in the end.</summary>
    public Owners Owners { get; }

    public OwnerFolders Folders { get; }

    public IReadOnlyList<ForeignTouch> ForeignTouches { get; }

    /// <summary>The migrations of each change.</summary>
    public ILookup<string, RecordedMigration> Changes { get; }

    /// <summary>The names of the changes that have an expand.</summary>
    public IEnumerable<string> ExpandedChanges => Changes.Where(c => c.Any(m => m.Class.Expand is not null)).Select(c => c.Key);

    /// <summary>What an earlier build told of this database.</summary>
    public LockFile? Earlier { get; init; }

    /// <summary>The migrations that left the repository, as they were then.</summary>
    public IEnumerable<LockedMigration> Released => Earlier?.Migrations.Where(m => m.Released).DistinctBy(m => m.Version) ?? [];

    /// <summary>The other databases, as their lock files tell.</summary>
    public IReadOnlyList<LockFile> Others { get; init; } = [];
}
