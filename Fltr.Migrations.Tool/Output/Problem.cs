using Fltr.Migrations.Runner;

namespace Fltr.Migrations.Tool.Output;

/// <summary>What went wrong, and the way out.</summary>
internal sealed record Problem(ExitCode Code, string Message, string? Remedy)
{
    public static Problem Of(RunnerException exception) => new(exception.Code, exception.Message, exception.Remedy);

    /// <summary>For people.</summary>
    public override string ToString() => Remedy is null ? $"error: {Message}" : $"error: {Message}\n  → {Remedy.Replace("\n", "\n    ", StringComparison.Ordinal)}";

    /// <summary>For MSBuild: one line in its canonical form, the rest below it.</summary>
    public string Canonical()
    {
        var lines = Message.Split('\n', 2);
        var first = $"error FLTR95{(int)Code:00}: {lines[0]}{(Remedy is null ? "" : $" → {Remedy.ReplaceLineEndings(" ")}")}";
        return lines.Length == 1 ? first : $"{first}\n{lines[1]}";
    }
}
