using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Locking;
using Fltr.Migrations.Tool.Output;

namespace Fltr.Migrations.Tool.Runs;

/// <summary>
/// Shows a run as it goes: a line a migration, begun when it begins and ended when it ends; what happens in between has lines of its own.
/// Nothing is ever written over, so that it reads the same in a terminal, a pipe and a log.
/// </summary>
internal sealed class LiveLines(Screen screen)
{
    private static readonly TimeSpan _firstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(30);

    private string? _open;
    private string? _interrupted;
    private string _repeated = "";
    private long _said;
    private TimeSpan _pause;

    public void Tell(RunEvent happening)
    {
        switch (happening)
        {
            case HistoryCreated e: Between($"{e.Database} is new: it has its history now"); break;
            case MigrationStarted e: Open($"{e.Database} {e.Version} {e.Name}"); break;
            case MigrationApplied e: End(Lengths.Text(e.Took)); break;
            case MigrationReverted e: End($"undone, {Lengths.Text(e.Took)}"); break;
            case WaitingForRunner e: Again("wait", $"{e.Database} waits for another runner{Named(e.Holder)}"); break;
            case LockRefused e: Again($"lock {e.Object}", $"waits for {e.Mode} on {e.Object}, try {e.Attempt}{Named(e.Blockers)}"); break;
            case BuildWaits e: Between($"the index {e.Index} has to outlive older transactions{Named(e.Blockers)}"); break;
            case LeftoverDropped e: Between($"dropped the invalid index {e.Index} that an earlier build left; it is built anew"); break;
            case BackfillProgress e: Again("backfill", $"{Lengths.Number(e.Taken)} rows{(e.Estimate > 0 ? $" of about {Lengths.Number(e.Estimate)}" : "")}", quietFirst: true); break;
        }
    }

    /// <summary>Ends a line that was begun and will not be ended by an event.</summary>
    public void Close()
    {
        if (_open is not null) screen.Line("stopped");
        _open = _interrupted = null;
    }

    private void Open(string line)
    {
        Close();
        _repeated = "";
        _open = line;
        screen.Begin($"{line} … ");
    }

    private void End(string how)
    {
        screen.Line(_open is null ? $"{_interrupted} … {how}" : how);
        _open = _interrupted = null;
    }

    private void Between(string line)
    {
        if (_open is not null)
        {
            screen.Line();
            (_interrupted, _open) = (_open, null);
        }

        screen.Line(screen.Paint.Waiting($"  {line}"));
    }

    // What goes on and on is said at growing intervals.
    private void Again(string what, string line, bool quietFirst = false)
    {
        if (what != _repeated) (_repeated, _pause, _said) = (what, _firstPause, quietFirst ? TimeProvider.System.GetTimestamp() : 0);
        if (_said != 0 && TimeProvider.System.GetElapsedTime(_said) < _pause) return;

        if (_said != 0 && _pause < _longestPause) _pause *= 1.5;
        _said = TimeProvider.System.GetTimestamp();
        Between(line);
    }

    private static string Named(IReadOnlyList<Blocker> blockers) => Named(string.Join("; ", blockers));

    private static string Named(string blockers) => blockers.Length == 0 ? "" : $": {blockers}";
}
