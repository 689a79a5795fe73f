namespace Fltr.Migrations.Runner.Locking;

/// <summary>A session that stands in the way.</summary>
public sealed record Blocker(int Pid, string Role, string Application, string State, TimeSpan Age, string Query)
{
    /// <summary>One line for people.</summary>
    public override string ToString()
    {
        var application = Application.Length == 0 ? "" : $" ({Application})";
        return $"pid {Pid}, {Role}{application}, {State} for {(int)Age.TotalSeconds} s: {Query}";
    }
}
