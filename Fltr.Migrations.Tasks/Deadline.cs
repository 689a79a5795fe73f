using System;
using System.Diagnostics;
using System.Threading;

namespace Fltr.Migrations.Tasks;

internal readonly struct Deadline
{
    public static readonly Deadline Never = default;
    private readonly Stopwatch? _since;
    private readonly TimeSpan _after;

    private Deadline(TimeSpan after)
    {
        _since = Stopwatch.StartNew();
        _after = after;
    }

    /// <summary>What is left, as BlockingCollection takes it.</summary>
    public int Milliseconds => _since is null
        ? Timeout.Infinite
        : (int)Math.Max(0, Math.Min(int.MaxValue, (_after - _since.Elapsed).TotalMilliseconds));

    public bool HasPassed => Milliseconds == 0;

    public static Deadline In(TimeSpan time) => new(time);
}
