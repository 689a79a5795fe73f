namespace Fltr.Migrations.Tool.Databases;

/// <summary>Whether a build server runs this. There, a database nobody named must not come out of thin air.</summary>
internal static class ContinuousIntegration
{
    private static readonly string[] _marks = ["CI", "TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION", "GITHUB_ACTIONS", "VERCEL", "GITLAB_CI", "BUILDKITE"];

    /// <summary>The variable that says so, or null.</summary>
    public static string? Mark() => _marks.FirstOrDefault(m => Environment.GetEnvironmentVariable(m) is { Length: > 0 } value && value is not ("false" or "0"));
}
