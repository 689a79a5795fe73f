using System.Text;

namespace Fltr.Migrations.Tool.Output;

/// <summary>The terminal of the session, whatever standard output is.</summary>
internal static class ControllingTerminal
{
    /// <summary>Null where there is none: on a build server, in a container, behind cron.</summary>
    public static TextWriter? Open()
    {
        try
        {
            var stream = new FileStream(OperatingSystem.IsWindows() ? "CONOUT$" : "/dev/tty", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            return new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
        }
        catch (Exception none) when (none is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }
}
