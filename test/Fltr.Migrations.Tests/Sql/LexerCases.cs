using Fltr.Migrations.Compiler.Sql;

namespace Fltr.Migrations.Tests.Sql;

public sealed class LexerCases
{
    [Theory]
    [InlineData("select a_1, \"B\"", "Word:select Word:a_1 Punctuation:, QuotedName:\"B\"")]
    [InlineData("größe naïve$1 _x", "Word:größe Word:naïve$1 Word:_x")]
    [InlineData("\"a\"\"b\" u&\"d\\0061t\" U&'x'", "QuotedName:\"a\"\"b\" UnicodeName:u&\"d\\0061t\" UnicodeString:U&'x'")]
    [InlineData("u & 'x'", "Word:u Operator:& String:'x'")]
    [InlineData("'it''s' e'\\'' b'01' X'1F' n'x'", "String:'it''s' EscapeString:e'\\'' BitString:b'01' HexString:X'1F' National:n String:'x'")]
    [InlineData("'a\\' 'b'", "String:'a\\' String:'b'")]
    [InlineData("$$a;b$$ $t$ $$ $x$ $t$ $t$;$t$", "DollarString:$$a;b$$ DollarString:$t$ $$ $x$ $t$ DollarString:$t$;$t$")]
    [InlineData("a$$b$$", "Word:a$$b$$")]
    [InlineData("$1 $12,$3", "Parameter:$1 Parameter:$12 Punctuation:, Parameter:$3")]
    [InlineData("1 1.5 .5 1. 1e5 1.5E-3 1_000 0xFf_1 0o17 0b10", "Integer:1 Number:1.5 Number:.5 Number:1. Number:1e5 Number:1.5E-3 Integer:1_000 Integer:0xFf_1 Integer:0o17 Integer:0b10")]
    [InlineData("1..10 a[1:2] a.b", "Integer:1 Punctuation:.. Integer:10 Word:a Punctuation:[ Integer:1 Punctuation:: Integer:2 Punctuation:] Word:a Punctuation:. Word:b")]
    [InlineData("a::int b:=1 c=>2", "Word:a Punctuation::: Word:int Word:b Punctuation::= Integer:1 Word:c Operator:=> Integer:2")]
    [InlineData("/* a /* b */ c */ 1 -- d", "Comment:/* a /* b */ c */ Integer:1 Comment:-- d")]
    [InlineData("/*/ x */ 1 /**/ 2", "Comment:/*/ x */ Integer:1 Comment:/**/ Integer:2")]
    public void A_text_is_cut_as_the_server_cuts_it(string text, string tokens) => Assert.Equal(tokens, Shown(text));

    [Theory]
    [InlineData("1<-1", "<", "-")]
    [InlineData("1=+1", "=", "+")]
    [InlineData("a@-b", "@-")]
    [InlineData("a<->b", "<->")]
    [InlineData("a*-+b", "*", "-", "+")]
    [InlineData("a->>b", "->>")]
    [InlineData("a?&b!=c", "?&", "!=")]
    [InlineData("a+--b", "+")]
    [InlineData("a*/*b*/c", "*")]
    [InlineData("a#/*b*/-c", "#", "-")]
    public void An_operator_ends_in_plus_or_minus_only_if_it_is_no_operator_of_the_standard(string text, params string[] operators) =>
        Assert.Equal(operators, Lexer.Read(text).Where(t => t.Kind == TokenKind.Operator).Select(t => text.Substring(t.Start, t.Length)));

    [Theory]
    [InlineData("'a'\n'b'", 1)]
    [InlineData("'a' -- it's\n\t'b'", 1)]
    [InlineData("e'a'\r\n'\\'b'", 1)]
    [InlineData("'a' 'b'", 2)]
    [InlineData("'a' /* \n */ 'b'", 2)]
    [InlineData("$$a$$\n$$b$$", 2)]
    [InlineData("'a'\n e'b'", 2)]
    public void A_string_goes_on_in_the_next_line(string text, int strings) => Assert.Equal(strings, Lexer.Read(text).Count(t => !t.IsTrivia));

    [Theory]
    [InlineData("select 'abc", 7, "the string that begins here does not end")]
    [InlineData("select e'abc\\'", 7, "the string that begins here does not end")]
    [InlineData("select \"abc", 7, "the quoted name that begins here does not end")]
    [InlineData("a /* b /* c */", 2, "the comment that begins here does not end")]
    [InlineData("do $x$ begin $y$", 3, "the string that begins here with $x$ does not end")]
    [InlineData("a \"\" b", 2, "a quoted name cannot be empty")]
    [InlineData("1a", 1, "a number and a name run into each other")]
    [InlineData("100_", 3, "a number and a name run into each other")]
    [InlineData("0x1g", 3, "a number and a name run into each other")]
    [InlineData("0o18", 3, "a number and a name run into each other")]
    [InlineData("0b", 0, "there is no number behind 0b")]
    [InlineData("1e+", 0, "the exponent of this number is missing")]
    [InlineData("$1a", 2, "a number and a name run into each other")]
    [InlineData("$99999999999", 0, "no parameter has so large a number")]
    [InlineData("$a b", 0, "a dollar sign begins a parameter ($1) or a dollar-quoted string ($$ … $$)")]
    [InlineData("e'ab\\u12'", 4, "a Unicode escape is \\u with 4 or \\U with 8 hexadecimal digits")]
    [InlineData("e'\\ud800x'", 2, "half of a surrogate pair stands alone here")]
    [InlineData("e'\\udc00'", 2, "half of a surrogate pair stands alone here")]
    [InlineData("e'\\U00110000'", 2, "there is no such Unicode character")]
    [InlineData("e'a\\000'", 3, "no text can hold the character zero")]
    [InlineData("\\d users", 0, "a backslash means nothing here: psql's commands do not reach the server")]
    [InlineData("a { b", 2, "'{' means nothing in SQL")]
    public void What_the_server_would_refuse_is_said_with_its_place(string text, int at, string message) =>
        Assert.Equal(new LexicalError(message, at), Assert.Single(Lexer.Read(text), t => t.Kind == TokenKind.Error).Error);

    [Fact]
    public void An_operator_has_at_most_63_characters()
    {
        Assert.Equal(TokenKind.Operator, Lexer.Read(new string('<', 63))[0].Kind);
        Assert.Equal(TokenKind.Error, Lexer.Read(new string('<', 64))[0].Kind);
    }

    [Fact]
    public void A_byte_order_mark_is_a_blank_at_the_start_only()
    {
        Assert.Equal("Word:select", Shown("\uFEFFselect"));
        Assert.Equal("Word:a\uFEFF", Shown("a\uFEFF"));
    }

    private static string Shown(string text) =>
        string.Join(' ', Lexer.Read(text).Where(t => t.Kind != TokenKind.Whitespace).Select(t => $"{t.Kind}:{text.AsSpan(t.Start, t.Length)}"));
}
