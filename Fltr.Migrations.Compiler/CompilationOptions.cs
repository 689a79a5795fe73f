using Fltr.Migrations.Compiler.Diagnostics;

namespace Fltr.Migrations.Compiler;

/// <summary>What a check is told.</summary>
internal sealed record CompilationOptions
{
    /// <summary>The assembly that holds the migrations.</summary>
    public required string Assembly { get; init; }

    /// <summary>The folder of its project: scripts and owners' folders lie in it.</summary>
    public required string ProjectFolder { get; init; }

    /// <summary>Where the plan goes.</summary>
    public string? Plan { get; init; }

    /// <summary>Where the diagnostics go, besides standard output.</summary>
    public string? Diagnostics { get; init; }

    /// <summary>Where the requests for tables of others go, whether there are errors or not.</summary>
    public string? Requests { get; init; }

    /// <summary>The project's lock file.</summary>
    public string? Lock { get; init; }

    /// <summary>The lock files of the other databases.</summary>
    public IReadOnlyList<string> OtherLocks { get; init; } = [];

    /// <summary>The assemblies that the migrations use.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The files of SQL that are migrations themselves, with their whole paths.</summary>
    public IReadOnlyList<string> SqlFiles { get; init; } = [];

    /// <summary>Folders of sources that the build gave another name.</summary>
    public IReadOnlyList<SourceRoot> SourceRoots { get; init; } = [];

    /// <summary>Files that say how much a diagnostic weighs.</summary>
    public IReadOnlyList<string> EditorConfigs { get; init; } = [];

    /// <summary>The service whose migrations those without [Owner] are.</summary>
    public string? DefaultOwner { get; init; }

    /// <summary>How long one Up() may run.</summary>
    public TimeSpan UpTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The version from which migrations are judged by rules that an older history cannot meet.</summary>
    public long CheckFrom { get; init; }

    /// <summary>The oldest PostgreSQL that the migrations must run on.</summary>
    public int PostgresVersion { get; init; } = 12;

    /// <summary>The last version that leaves the repository with this build; 0 for none.</summary>
    public long Release { get; init; }

    /// <summary>The page that shows who owns and uses which table of all databases.</summary>
    public string? Ownership { get; init; }

    /// <summary>The git host's file of reviewers.</summary>
    public string? CodeOwners { get; init; }

    /// <summary>Whether a lock file that is not up to date is an error instead of being written anew.</summary>
    public bool ContinuousIntegration { get; init; }
}
