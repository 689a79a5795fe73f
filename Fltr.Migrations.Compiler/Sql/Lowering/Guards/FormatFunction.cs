using System.Globalization;
using System.Text;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Guards;

/// <summary>format() with %s, %I and %L (manual 9.4.1), whose arguments stand in order or are numbered.</summary>
internal static class FormatFunction
{
    public static Answer Of(string pattern, IReadOnlyList<Answer> arguments)
    {
        var text = new StringBuilder();
        var next = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%')
            {
                text.Append(pattern[i]);
                continue;
            }

            if (++i < pattern.Length && pattern[i] == '%')
            {
                text.Append('%');
                continue;
            }

            var digits = i;
            while (digits < pattern.Length && char.IsAsciiDigit(pattern[digits])) digits++;
            if (digits > i && digits < pattern.Length && pattern[digits] == '$')
            {
                next = int.TryParse(pattern.AsSpan(i, digits - i), CultureInfo.InvariantCulture, out var number) ? number - 1 : -1;
                i = digits + 1;
            }

            if (i >= pattern.Length || next < 0 || next >= arguments.Count || !arguments[next].IsKnown || Part(pattern[i], arguments[next].Value) is not { } part) return Answer.Unknown;
            text.Append(part);
            next++;
        }

        return Answer.Of(text.ToString());
    }

    private static string? Part(char kind, object? value) => (kind, value) switch
    {
        ('s', null) => "",
        ('s', string text) => text,
        ('s', long number) => number.ToString(CultureInfo.InvariantCulture),
        ('I', string text) => Identifier.Quote(text),
        ('L', null) => "NULL",
        ('L', string text) => Identifier.Literal(text).TrimStart(),
        _ => null,
    };
}
