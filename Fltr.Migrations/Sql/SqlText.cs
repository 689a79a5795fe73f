using System.Runtime.CompilerServices;
using System.Text;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Sql;

/// <summary>
/// SQL written as a sentence: a hole that holds a name, a string or a list of strings is an identifier and quoted.
/// <c>{x:raw}</c> is SQL as it stands, <c>{x:text}</c> a string constant.
/// </summary>
[InterpolatedStringHandler]
public readonly ref struct SqlText
{
    private readonly StringBuilder _text;

    /// <summary>Called by the compiler.</summary>
    public SqlText(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

    /// <summary>The statement.</summary>
    public static string Write(SqlText text) => text.ToString();

    /// <summary>Called by the compiler.</summary>
    public void AppendLiteral(string text) => _text.Append(text);

    /// <summary>An object's full name.</summary>
    public void AppendFormatted(Name name) => _text.Append(Identifier.Quote(name.Schema)).Append('.').Append(Identifier.Quote(name.Local));

    /// <summary>An identifier.</summary>
    public void AppendFormatted(string identifier) => _text.Append(Identifier.Quote(identifier));

    /// <summary>A text in one of two other meanings: <c>raw</c> or <c>text</c>.</summary>
    public void AppendFormatted(string? value, string format) => _text.Append(format switch
    {
        "raw" => value,
        "text" => value is null ? "null" : Identifier.Literal(value),
        _ => throw new FormatException($"'{format}' is not a way to write SQL; there are raw and text."),
    });

    /// <summary>Identifiers with commas between them.</summary>
    public void AppendFormatted(Seq<string> identifiers) => _text.AppendJoin(", ", identifiers.Select(Identifier.Quote));

    /// <summary>A number.</summary>
    public void AppendFormatted(long number) => _text.Append(number);

    /// <inheritdoc />
    public override string ToString() => _text.ToString();
}
