using System.Buffers;
using System.Globalization;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Rules;

namespace Fltr.Migrations.Compiler.SqlFiles;

/// <summary>What a file's name says: <c>202511101000_AddNickname.sql</c>.</summary>
internal sealed record FileName(long Version, string Name)
{
    // The name stands in the lock file, in plans and on command lines.
    private static readonly SearchValues<char> _nameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    public static FileName? Read(string path, List<Diagnostic> diagnostics)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        var end = 0;
        while (end < stem.Length && char.IsAsciiDigit(stem[end])) end++;

        var digits = stem[..end];
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            diagnostics.Add(WriteVersionsAsTimes.ForFile(path, digits));
            return null;
        }

        if (end < stem.Length - 1 && stem[end] == '_' && stem.AsSpan(end + 1).IndexOfAnyExcept(_nameCharacters) < 0) return new FileName(version, stem[(end + 1)..]);

        diagnostics.Add(BeginFileNamesWithTheVersion.ForFile(path, digits));
        return null;
    }
}
