using Fltr.Migrations.Compiler.Sql;

namespace Fltr.Migrations.Tests.Sql;

public sealed class TokenTexts
{
    [Theory]
    [InlineData("Users", "users")]
    [InlineData("GRÖSSE", "grÖsse")]
    [InlineData("\"Users\"", "Users")]
    [InlineData("\"a\"\"b\"", "a\"b")]
    [InlineData("U&\"d\\0061t\\+000061\"", "data")]
    [InlineData("U&\"\\D83D\\DE00\"", "\U0001F600")]
    [InlineData("U&\"\\D83D\"", null)]
    [InlineData("U&\"\\12\"", null)]
    [InlineData("'x'", null)]
    public void Names_are_folded_and_unquoted(string text, string? name) => Assert.Equal(name, TokenText.Name(text, Lexer.Read(text)[0]));

    [Fact]
    public void A_name_is_cut_at_63_bytes_and_never_inside_a_character()
    {
        var text = new string('a', 62) + "ö";

        Assert.Equal(new string('a', 62), TokenText.Name(text, Lexer.Read(text)[0]));
    }

    [Theory]
    [InlineData("'it''s'", "it's")]
    [InlineData("'a\\n'", "a\\n")]
    [InlineData("'a' -- it's\n 'b'", "ab")]
    [InlineData("e'a\\n\\'b\\'''\\x41\\101\\u00e9\\\\'", "a\n'b''AAé\\")]
    [InlineData("e'\\xc3\\xa9 \\ud83d\\ude00 \\é'", "é \U0001F600 é")]
    [InlineData("e'\\''\n'\\''", "''")]
    [InlineData("U&'\\0061\\\\'", "a\\")]
    [InlineData("$$it's$$", "it's")]
    [InlineData("$x$a$$b$x$", "a$$b")]
    [InlineData("X'1F'", "1F")]
    [InlineData("abc", null)]
    public void Strings_are_what_they_stand_for(string text, string? value) => Assert.Equal(value, TokenText.String(text, Lexer.Read(text)[0]));
}
