using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Literals;

/// <summary>Network addresses (manual 8.9).</summary>
internal static class AddressLiteral
{
    public static string Read(string text, bool isNetwork)
    {
        var trimmed = text.Trim();
        var slash = trimmed.IndexOf('/', StringComparison.Ordinal);
        var written = slash < 0 ? trimmed : trimmed[..slash];
        if (isNetwork && !written.Contains(':', StringComparison.Ordinal)) written = string.Join('.', written.Split('.').Concat(["0", "0", "0"]).Take(4));
        if (!IPAddress.TryParse(written, out var address)) throw Literal.Invalid("network address", text, SqlState.InvalidTextRepresentation);

        var whole = address.AddressFamily == AddressFamily.InterNetworkV6 ? 128 : 32;
        var bits = whole;
        if (slash >= 0 && !int.TryParse(trimmed[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out bits)) throw Literal.Invalid("network address", text);
        if (slash < 0 && isNetwork && whole == 32 && trimmed.Count(c => c == '.') < 3) bits = 8 * (trimmed.Count(c => c == '.') + 1);
        return isNetwork || bits != whole ? $"{address}/{bits}" : address.ToString();
    }

    public static string Hardware(string text, int bytes)
    {
        var digits = string.Concat(text.Trim().Where(c => c is not (':' or '-' or '.'))).ToLowerInvariant();
        if (bytes == 8 && digits.Length == 12) digits = digits[..6] + "fffe" + digits[6..];
        return digits.Length == bytes * 2 && digits.All(char.IsAsciiHexDigit) ? string.Join(':', digits.Chunk(2).Select(pair => new string(pair))) : throw Literal.Invalid("hardware address", text);
    }
}
