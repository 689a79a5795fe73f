namespace Fltr.Migrations.Bench.Measuring;

/// <summary>A command to be measured.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Command">The program and its arguments.</param>
internal sealed record Contestant(string Name, IReadOnlyList<string> Command)
{
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public string Folder { get; init; } = "/";

    /// <summary>What is done before each run and is not measured.</summary>
    public Func<Task> Prepare { get; init; } = () => Task.CompletedTask;

    /// <summary>Looks, after each run, whether the command has done what it should: the quickest program does nothing.</summary>
    public Func<Task> Verify { get; init; } = () => Task.CompletedTask;
}
