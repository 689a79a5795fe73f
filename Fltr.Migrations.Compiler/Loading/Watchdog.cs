using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Fltr.Migrations.Compiler.Loading;

/// <summary>
/// Runs authors' code on a thread of its own and gives up when one migration takes too long. Nothing can end that thread; it is left behind
/// and ends with the process.
/// </summary>
internal sealed class Watchdog(TimeSpan limit)
{
    private volatile Lap? _lap;
    private volatile bool _abandoned;

    /// <summary>Says that a migration begins now.</summary>
    public void Begin(MigrationClass migration)
    {
        if (_abandoned) throw new OperationCanceledException();
        _lap = new Lap(migration, Stopwatch.GetTimestamp());
    }

    /// <summary>Does the work. Returns the migration that did not end in time, or null.</summary>
    public MigrationClass? Run(Action work)
    {
        using var done = new ManualResetEventSlim();
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                work();
            }
            catch (OperationCanceledException) when (_abandoned)
            {
                return;
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }

            if (!_abandoned) done.Set();
        })
        { IsBackground = true };
        thread.Start();

        while (!done.Wait(Remaining()))
        {
            if (_lap is not { } lap || Remaining() > TimeSpan.Zero) continue;
            _abandoned = true;
            return lap.Migration;
        }

        failure?.Throw();
        return null;
    }

    private TimeSpan Remaining()
    {
        if (_lap is not { } lap) return limit;
        var remaining = limit - Stopwatch.GetElapsedTime(lap.Began);
        return remaining > TimeSpan.Zero ? remaining + TimeSpan.FromMilliseconds(1) : TimeSpan.Zero;
    }

    private sealed record Lap(MigrationClass Migration, long Began);
}
