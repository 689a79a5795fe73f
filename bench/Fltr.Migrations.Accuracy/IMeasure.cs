namespace Fltr.Migrations.Accuracy;

/// <summary>One line of the table.</summary>
internal interface IMeasure
{
    /// <summary>What is wrong, a line each.</summary>
    IReadOnlyList<string> Misses { get; }

    bool IsReached { get; }

    string Line();
}
