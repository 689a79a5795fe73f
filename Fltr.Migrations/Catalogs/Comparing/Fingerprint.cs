using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Fltr.Migrations.Catalogs.Comparing;

/// <summary>Tells whether two schemas are equal without having both: the hash of all that <see cref="SchemaPart"/> says of one.</summary>
public static class Fingerprint
{
    private const int Enough = 1 << 16;
    private const int Short = 256;

    /// <summary>Of the parts that are compared: those in the schemas that migrations use, and all extensions.</summary>
    /// <param name="parts">In the order of <see cref="CatalogParts"/>.</param>
    /// <param name="used">The schemas.</param>
    public static string Of(IEnumerable<SchemaPart> parts, IReadOnlySet<string> used)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new MemoryStream(2 * Enough);
        foreach (var part in parts)
        {
            if (!Differences.IsCompared(part, used)) continue;
            Add(buffer, part);
            if (buffer.Length < Enough) continue;
            hash.AppendData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
            buffer.SetLength(0);
        }

        hash.AppendData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(MemoryStream buffer, SchemaPart part)
    {
        Add(buffer, (int)part.Kind);
        Add(buffer, part.Schema);
        Add(buffer, part.Table);
        Add(buffer, part.Name);
        Add(buffer, part.Position);
        Add(buffer, part.Backing);
        Add(buffer, part.Members.Count);
        foreach (var (name, value) in part.Members)
        {
            Add(buffer, name);
            Add(buffer, value);
        }
    }

    // With its length before it, so that what two texts are cannot be what two others are.
    private static void Add(MemoryStream buffer, string? text)
    {
        Add(buffer, text?.Length ?? -1);
        if (text is null) return;

        Span<byte> utf8 = stackalloc byte[Short];
        if (Encoding.UTF8.TryGetBytes(text, utf8, out var length)) buffer.Write(utf8[..length]);
        else buffer.Write(Encoding.UTF8.GetBytes(text));
    }

    private static void Add(MemoryStream buffer, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        buffer.Write(bytes);
    }
}
