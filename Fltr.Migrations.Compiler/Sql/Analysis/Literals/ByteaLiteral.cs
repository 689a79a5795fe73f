using System.Text;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Literals;

/// <summary>bytea in its two input forms; it is printed in hex (manual 8.4).</summary>
internal static class ByteaLiteral
{
    public static string Read(string text)
    {
        if (text.StartsWith("\\x", StringComparison.Ordinal))
        {
            var digits = string.Concat(text[2..].Where(c => !char.IsWhiteSpace(c)));
            return digits.Length % 2 == 0 && digits.All(char.IsAsciiHexDigit) ? $"\\x{digits.ToLowerInvariant()}" : throw Literal.Invalid("bytea", text);
        }

        var source = Encoding.UTF8.GetBytes(text);
        var bytes = new List<byte>(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] != '\\') bytes.Add(source[i]);
            else if (i + 1 < source.Length && source[i + 1] == '\\') bytes.Add(source[++i]);
            else if (i + 3 < source.Length) bytes.Add(Convert.ToByte(Encoding.ASCII.GetString(source, (i += 3) - 2, 3), 8));
            else throw Literal.Invalid("bytea", text);
        }

        return $"\\x{Convert.ToHexStringLower([.. bytes])}";
    }
}
