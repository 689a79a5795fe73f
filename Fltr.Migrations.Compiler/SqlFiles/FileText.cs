using System.Text;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Rules;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.SqlFiles;

/// <summary>The text of a file of SQL. A byte that means nothing is an error: PostgreSQL would store something else than was written.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string? Read(string path, List<Diagnostic> diagnostics)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(KeepSqlFilesReadable.For(new Source(path, 1, "", ""), exception.Message));
            return null;
        }

        var text = bytes.AsSpan(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);
        try
        {
            return _utf8.GetString(text);
        }
        catch (DecoderFallbackException exception)
        {
            var before = Encoding.UTF8.GetString(text[..exception.Index]);
            diagnostics.Add(KeepSqlFilesReadable.For(new PlacedText(path, before).At(before.Length), "It is not UTF-8 from here on."));
            return null;
        }
    }
}
