using System.Text;

namespace Fltr.Migrations.Compiler.Sql;

/// <summary>The inside of a string constant, which may be written in several parts on several lines.</summary>
internal static class StringParts
{
    /// <summary>What stands between the quotes, doubled quotes and escapes still as written.</summary>
    public static string Join(ReadOnlySpan<char> written, bool escapes = false)
    {
        var joined = new StringBuilder(written.Length);
        while (true)
        {
            written = written[(written.IndexOf('\'') + 1)..];
            var end = Close(written, escapes);
            joined.Append(written[..end]);
            written = Between(written[(end + 1)..]);
            if (written.IsEmpty) return joined.ToString();
        }
    }

    /// <summary>Escapes of an <c>E'…'</c> string that hold bytes are put together as UTF-8.</summary>
    public static string Unescape(string inside)
    {
        var bytes = new List<byte>(inside.Length);
        var first = 0;
        for (var at = 0; at < inside.Length;)
        {
            if (inside[at] != '\\')
            {
                var plain = inside.AsSpan(at).IndexOfAny('\\', '\'');
                var run = plain < 0 ? inside.Length - at : Math.Max(plain, 1);
                bytes.AddRange(Encoding.UTF8.GetBytes(inside, at, run));
                at += inside[at] == '\'' ? 2 : run;
                continue;
            }

            var escape = EscapeSequence.At(inside, at);
            if (escape.IsFirstHalf) first = escape.Value;
            else if (escape.IsSecondHalf) bytes.AddRange(Encoding.UTF8.GetBytes([(char)first, (char)escape.Value]));
            else if (escape.IsUnicode) bytes.AddRange(Encoding.UTF8.GetBytes(char.ConvertFromUtf32(escape.Value)));
            else if (escape.Value < 0x80 || inside[at + 1] is 'x' or (>= '0' and <= '7')) bytes.Add((byte)escape.Value);
            else
            {
                at++;
                continue;
            }

            at += escape.Length;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static int Close(ReadOnlySpan<char> rest, bool escapes)
    {
        for (var at = 0; ; at++)
        {
            if (escapes && rest[at] == '\\') at++;
            else if (rest[at] == '\'' && at + 1 < rest.Length && rest[at + 1] == '\'') at++;
            else if (rest[at] == '\'') return at;
        }
    }

    /// <summary>Leaves out line comments between two parts; they may hold quotes.</summary>
    private static ReadOnlySpan<char> Between(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        while (rest.StartsWith("--"))
        {
            var line = rest.IndexOfAny('\n', '\r');
            rest = line < 0 ? [] : rest[line..].TrimStart();
        }

        return rest;
    }
}
