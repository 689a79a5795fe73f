namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>How this run of the tests meets its servers. Usually as their administrator and directly; the environment may say otherwise.</summary>
internal static class Surroundings
{
    /// <summary>Whether everything is done by a role that owns its databases and may do nothing else: FLTR_TEST_ROLE=least.</summary>
    public static bool IsLeast { get; } = Said("FLTR_TEST_ROLE", "least");

    /// <summary>Whether the runner reaches its databases through PgBouncer in session mode: FLTR_TEST_POOLER=session.</summary>
    public static bool IsPooled { get; } = Said("FLTR_TEST_POOLER", "session");

    /// <summary>Whether databases are there before the runner comes: a plain role may not create them, and a pooler knows none that is not there.</summary>
    public static bool GiveDatabases => IsLeast || IsPooled;

    private static bool Said(string variable, string word)
    {
        var value = Environment.GetEnvironmentVariable(variable);
        return string.IsNullOrEmpty(value) ? false : value == word ? true : throw new InvalidOperationException($"{variable} is {value}; the tests know {variable}={word} only.");
    }
}
