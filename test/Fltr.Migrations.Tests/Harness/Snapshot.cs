using System.Runtime.CompilerServices;

namespace Fltr.Migrations.Tests.Harness;

/// <summary>
/// Compares a text with a file beside the test: <c>Class.Method.verified.txt</c>. What differs is written as <c>.received.txt</c>; whoever has read
/// it renames it.
/// </summary>
internal static class Snapshot
{
    public static void Match(string text, [CallerMemberName] string method = "", [CallerFilePath] string file = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{method}");
        Compare(text, $"{stem}.verified.txt", $"{stem}.received.txt");
    }

    private static void Compare(string text, string verified, string received)
    {
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (text == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{Path.GetFileName(received)} differs from {Path.GetFileName(verified)}; it is beside the test.\n{FirstDifference(expected, text)}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (a, b) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < a.Length && line < b.Length && a[line] == b[line]) line++;
        return $"line {line + 1}\n  expected: {a.ElementAtOrDefault(line)}\n  actual:   {b.ElementAtOrDefault(line)}";
    }
}
