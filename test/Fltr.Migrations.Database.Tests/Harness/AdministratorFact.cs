namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>A test that a role which only owns its databases cannot pass, and should not.</summary>
internal sealed class AdministratorFactAttribute : FactAttribute
{
    /// <param name="why">What it needs more, as the end of "Not run as a plain role: ".</param>
    public AdministratorFactAttribute(string why)
    {
        if (Surroundings.IsLeast) Skip = $"Not run as a plain role: {why}.";
        else if (Surroundings.IsPooled) Skip = $"Not run through PgBouncer: {why}.";
    }
}
