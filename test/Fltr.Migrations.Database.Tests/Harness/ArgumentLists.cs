using System.Text;

namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>Reads the argument lists of all processes for as long as it lives, as everybody on the machine can.</summary>
internal sealed class ArgumentLists : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly HashSet<string> _seen = [];
    private readonly Thread _reader;

    public ArgumentLists()
    {
        _reader = new Thread(Read) { IsBackground = true };
        _reader.Start();
    }

    /// <summary>All that were seen.</summary>
    public IReadOnlyCollection<string> Stop()
    {
        _end.Cancel();
        _reader.Join();
        return _seen;
    }

    public void Dispose()
    {
        Stop();
        _end.Dispose();
    }

    private void Read()
    {
        while (!_end.Token.WaitHandle.WaitOne(15))
        {
            foreach (var process in Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
                Read(Path.Combine(process, "cmdline"));
        }
    }

    private void Read(string list)
    {
        try
        {
            _seen.Add(Encoding.UTF8.GetString(File.ReadAllBytes(list)).Replace('\0', ' '));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
        }
    }
}
