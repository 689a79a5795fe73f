using Fltr.Migrations.Catalogs.Definitions;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Runner.Live;

/// <summary>
/// The keys of an index as the server prints them, one after the other. A collation and an operator class stand there exactly when they are not
/// what the column has anyhow, and nothing in the server's tables says that as plainly.
/// </summary>
internal sealed class IndexKeyText(string text, Seq<string> expressions)
{
    private static readonly string[] _orders = [" DESC NULLS LAST", " NULLS FIRST", " DESC"];

    private int _at;
    private int _expression;

    /// <summary>The next key.</summary>
    public (string? Expression, string? Collation, string? OperatorClass) Next(bool isExpression)
    {
        var expression = isExpression ? expressions[_expression++] : null;
        _at = expression is null ? EndOfName(_at) : _at + expression.Length;

        var end = EndOfKey(_at);
        var decoration = text[_at..end];
        _at = end + ", ".Length;
        foreach (var order in _orders)
        {
            if (!decoration.EndsWith(order, StringComparison.Ordinal)) continue;
            decoration = decoration[..^order.Length];
            break;
        }

        var (collation, operatorClass) = Split(decoration);
        return (expression is null ? null : ExpressionText.OfIndexKey(expression), collation, operatorClass);
    }

    // " COLLATE "de_DE" text_pattern_ops"
    private static (string? Collation, string? OperatorClass) Split(string decoration)
    {
        const string collate = " COLLATE ";
        if (!decoration.StartsWith(collate, StringComparison.Ordinal)) return (null, decoration.Length == 0 ? null : decoration.TrimStart());

        var rest = decoration[collate.Length..];
        var end = 0;
        while (end < rest.Length && rest[end] != ' ') end = rest[end] == '"' ? EndOfQuote(rest, end) : end + 1;
        return (rest[..end], end == rest.Length ? null : rest[end..].TrimStart());
    }

    private int EndOfName(int at) => text[at] == '"' ? EndOfQuote(text, at) : text.AsSpan(at).IndexOfAny(" ,)") is var length && length < 0 ? text.Length : at + length;

    private int EndOfKey(int at)
    {
        var depth = 0;
        while (at < text.Length)
        {
            if (depth == 0 && text[at] is (',' or ')')) return at;
            if (text[at] is '"' or '\'')
            {
                at = EndOfQuote(text, at);
                continue;
            }

            if (text[at] == '(') depth++;
            else if (text[at] == ')') depth--;
            at++;
        }

        return at;
    }

    /// <summary>Behind the quote that ends what a quote begins; a doubled one ends and begins again.</summary>
    private static int EndOfQuote(string text, int open)
    {
        var end = text.IndexOf(text[open], open + 1);
        if (end < 0) return text.Length;
        return end + 1 < text.Length && text[end + 1] == text[open] ? EndOfQuote(text, end + 1) : end + 1;
    }
}
