using System.Text.RegularExpressions;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Guards;

/// <summary>Operators over two known values.</summary>
internal static class Comparison
{
    public static Answer Of(string symbol, object one, object other) => symbol switch
    {
        "=" => Answer.Of(one.Equals(other)),
        "<>" or "!=" => Answer.Of(!one.Equals(other)),
        "||" when one is string or long && other is string or long => Answer.Of(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{one}{other}")),
        "<" or ">" or "<=" or ">=" when one is long a && other is long b => Answer.Of(Ordered(symbol, a.CompareTo(b))),
        "~~" or "!~~" when one is string text && other is string pattern => Answer.Of(IsLike(text, pattern, RegexOptions.None) == (symbol == "~~")),
        "~~*" or "!~~*" when one is string text && other is string pattern => Answer.Of(IsLike(text, pattern, RegexOptions.IgnoreCase) == (symbol == "~~*")),
        _ => Answer.Unknown,
    };

    private static bool Ordered(string symbol, int order) => symbol switch
    {
        "<" => order < 0,
        ">" => order > 0,
        "<=" => order <= 0,
        _ => order >= 0,
    };

    /// <summary>LIKE (manual 9.7.1).</summary>
    private static bool IsLike(string text, string pattern, RegexOptions options)
    {
        var expression = new System.Text.StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            expression.Append(pattern[i] switch
            {
                '%' => ".*",
                '_' => ".",
                '\\' when i + 1 < pattern.Length => Regex.Escape(pattern[++i].ToString()),
                var c => Regex.Escape(c.ToString()),
            });
        }

        return Regex.IsMatch(text, expression.Append('$').ToString(), options | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }
}
