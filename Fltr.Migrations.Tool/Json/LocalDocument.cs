using Fltr.Migrations.Runner.Local;

namespace Fltr.Migrations.Tool.Json;

/// <summary>What <c>db start</c>, <c>db stop</c>, <c>db status</c>, <c>db url</c> and <c>db reset</c> print. <c>State</c> is <c>absent</c>, <c>stopped</c> or <c>running</c>.</summary>
internal sealed record LocalDocument(string State, string Version, string Folder, int? Port)
{
    /// <summary>Whether this command changed it.</summary>
    public bool? Changed { get; init; }

    public IReadOnlyList<LocalUrl>? Urls { get; init; }

    public static LocalDocument Of(LocalStatus status) => new(status.State.ToString().ToLowerInvariant(), status.Version, status.Folder, status.Port);
}

/// <summary>How to connect to a database.</summary>
internal sealed record LocalUrl(string Database, string? Variable, string Url);
