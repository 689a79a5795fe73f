namespace Fltr.Migrations.Runner.Local;

/// <summary>How a local server is.</summary>
public enum LocalState
{
    /// <summary>There is no data folder yet.</summary>
    Absent,

    /// <summary>The data is there, the server is not running.</summary>
    Stopped,

    /// <summary>It runs and lets us in.</summary>
    Running,
}

/// <summary>A local server as <c>db status</c> shows it.</summary>
/// <param name="State">Whether it runs.</param>
/// <param name="Version">Of the programs that serve the folder.</param>
/// <param name="Folder">Where its data lies.</param>
/// <param name="Port">On 127.0.0.1; null before the first start.</param>
public sealed record LocalStatus(LocalState State, string Version, string Folder, int? Port);
