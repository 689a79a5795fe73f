using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Fltr.Migrations.Runner.Local;

/// <summary>The port of a local server: chosen once, then kept, because people write it into their services' settings.</summary>
internal static class LocalPort
{
    // Below the ports that Linux, macOS and Windows give to outgoing connections, so that it is still free after a restart.
    private const int First = 20000;
    private const int Last = 30000;

    public static int? Remembered(LocalFolder folder) =>
        File.Exists(folder.PortFile) && int.TryParse(File.ReadAllText(folder.PortFile), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;

    public static async Task<int> ChooseAsync(LocalFolder folder, CancellationToken cancellation)
    {
        if (Remembered(folder) is { } known && await BecomesFreeAsync(known, cancellation).ConfigureAwait(false))
            return known;

        int port;
        do
            port = Random.Shared.Next(First, Last);
        while (!IsFree(port));
        await File.WriteAllTextAsync(folder.PortFile, port.ToString(CultureInfo.InvariantCulture), cancellation).ConfigureAwait(false);
        return port;
    }

    /// <summary>The children of a killed server keep its port for a moment.</summary>
    private static async Task<bool> BecomesFreeAsync(int port, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            if (IsFree(port))
                return true;
            await Task.Delay(100, cancellation).ConfigureAwait(false);
        }

        return false;
    }

    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
