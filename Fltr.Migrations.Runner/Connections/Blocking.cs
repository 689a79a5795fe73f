namespace Fltr.Migrations.Runner.Connections;

/// <summary>
/// Runs what blocks on a thread of its own and waits for it in place. A short run is over before its code is warm: each asynchronous layer between
/// here and the socket would be compiled for its first wait, which takes longer than the wait.
/// </summary>
internal static class Blocking
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    /// <param name="work">What blocks.</param>
    /// <param name="giveUp">Asks it to end early; called when the waiting is cancelled.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static T Run<T>(Func<T> work, Action giveUp, CancellationToken cancellation) where T : class?
    {
        var working = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            Wait(working, cancellation);
        }
        catch (OperationCanceledException)
        {
            giveUp();

            // It uses the connection, which is closed next; a network that is gone does not answer, though.
            Task.WaitAny([working], _patience);
            throw;
        }

        return working.GetAwaiter().GetResult();
    }

    private static void Wait(Task working, CancellationToken cancellation)
    {
        try
        {
            working.Wait(cancellation);
        }
        catch (AggregateException)
        {
            // Thrown as what it is when the result is asked for.
        }
    }
}
