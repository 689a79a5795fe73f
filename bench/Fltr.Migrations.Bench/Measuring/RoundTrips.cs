using System.Net.Sockets;
using System.Threading.Channels;

namespace Fltr.Migrations.Bench.Measuring;

/// <summary>
/// Stands between a client and the server and counts how often the client waited for an answer: each time that data of the server
/// follows data of the client. With a delay it is also a network.
/// </summary>
internal sealed class RoundTrips : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly string _server;
    private readonly TimeSpan _delay;
    private int _count;

    /// <param name="socket">Where clients connect.</param>
    /// <param name="server">The server's socket.</param>
    /// <param name="delay">How much longer each round trip takes.</param>
    public RoundTrips(string socket, string server, TimeSpan delay = default)
    {
        _server = server;
        _delay = delay;
        File.Delete(socket);
        _listener.Bind(new UnixDomainSocketEndPoint(socket));
        _listener.Listen();
        _ = AcceptAsync();
    }

    /// <summary>The round trips since this was last asked.</summary>
    public int Take() => Interlocked.Exchange(ref _count, 0);

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptAsync());
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // Nobody is served any more.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var near = client;
        using var far = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await far.ConnectAsync(new UnixDomainSocketEndPoint(_server));

        var asked = 0;
        var forth = PumpAsync(near, far, _delay, () => Interlocked.Exchange(ref asked, 1));
        var back = PumpAsync(far, near, TimeSpan.Zero, () => Interlocked.Add(ref _count, Interlocked.Exchange(ref asked, 0)));
        await Task.WhenAll(forth, back);
    }

    // Chunks of one flight leave one after another and arrive so: each is due a delay after it came, not after the one before it.
    private static async Task PumpAsync(Socket from, Socket to, TimeSpan delay, Action arrived)
    {
        var chunks = Channel.CreateUnbounded<(byte[] Bytes, DateTime Due)>();
        var reading = ReadAsync();
        try
        {
            await foreach (var (bytes, due) in chunks.Reader.ReadAllAsync())
            {
                var early = due - DateTime.UtcNow;
                if (early > TimeSpan.Zero) await Task.Delay(early);
                await to.SendAsync(bytes);
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The other side has hung up.
        }

        await reading;

        async Task ReadAsync()
        {
            var buffer = new byte[64 * 1024];
            try
            {
                while (await from.ReceiveAsync(buffer) is > 0 and var length)
                {
                    arrived();
                    await chunks.Writer.WriteAsync((buffer[..length], DateTime.UtcNow + delay));
                }
            }
            catch (SocketException)
            {
                // This side has.
            }

            chunks.Writer.Complete();
        }
    }
}
