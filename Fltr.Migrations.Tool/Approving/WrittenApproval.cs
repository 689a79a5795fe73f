using System.Globalization;

namespace Fltr.Migrations.Tool.Approving;

/// <summary>An approval as somebody wrote it.</summary>
/// <param name="Version">The migration that it names.</param>
/// <param name="Table">The table that it names.</param>
/// <param name="Checksum">The literal that its checksum is; null when it has none.</param>
/// <param name="End">Where its arguments end.</param>
internal sealed record WrittenApproval(long Version, string Table, Token? Checksum, int End)
{
    /// <summary>Null when it is not made of plain literals.</summary>
    public static WrittenApproval? Read(IReadOnlyList<Token> arguments, string text, int end)
    {
        var versions = arguments.Where(t => t.Kind == TokenKind.Number).ToList();
        return versions.Count == 1 && Number(versions[0].Of(text)) is { } version && Value("Table") is { } table
            ? new WrittenApproval(version, Content(table.Of(text)), Value("Checksum"), end)
            : null;

        Token? Value(string name)
        {
            for (var at = 0; at + 2 < arguments.Count; at++)
            {
                if (arguments[at].Is(text, name) && arguments[at + 1].Is(text, "=") && arguments[at + 2].Kind == TokenKind.String) return arguments[at + 2];
            }

            return null;
        }
    }

    public bool Answers(long version, string table) => Version == version && Bare(Table) == Bare(table);

    private static long? Number(string literal) =>
        long.TryParse(literal.Replace("_", "", StringComparison.Ordinal).TrimEnd('L', 'l'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Content(string literal) => literal.TrimStart('@').Trim('"');

    private static string Bare(string table) => table.StartsWith("public.", StringComparison.Ordinal) ? table["public.".Length..] : table;
}
