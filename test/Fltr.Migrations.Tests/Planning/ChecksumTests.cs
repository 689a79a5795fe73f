using Fltr.Migrations.Compiler.Planning;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Tests.Planning;

public sealed class ChecksumTests
{
    [Theory]
    [InlineData("update teams set name = 'x'")]
    [InlineData("UPDATE Teams\r\n  SET name='x'")]
    [InlineData("update teams /* all */ set name = 'x' -- of them")]
    public void Layout_comments_and_case_of_words_mean_nothing(string sql) => Assert.Equal(Of("update teams set name = 'x'"), Of(sql));

    [Theory]
    [InlineData("update teams set name = 'X'")]
    [InlineData("update \"Teams\" set name = 'x'")]
    [InlineData("update teams set name = ' x'")]
    public void Constants_and_quoted_names_mean_something(string sql) => Assert.NotEqual(Of("update teams set name = 'x'"), Of(sql));

    [Fact]
    public void What_we_learn_to_recognise_changes_nothing()
    {
        var known = new SqlStatement("vacuum teams", "VACUUM") { OutsideTransaction = true, Touches = [Touch.Read(Name.Public("teams"))] };
        Assert.Equal(Of("vacuum teams"), Checksum.Of([new ExecuteSql([known])]));
    }

    [Fact]
    public void The_place_in_the_source_means_nothing()
    {
        var drop = new DropTable(Name.Public("teams"));
        Assert.Equal(Checksum.Of([drop]), Checksum.Of([drop with { Source = new Source("a.cs", 7, "Table", "teams") }]));
    }

    [Fact]
    public void The_form_has_a_number() => Assert.Matches("^1-[0-9a-f]{32}$", Checksum.Of([new DropTable(Name.Public("teams"))]));

    private static string Of(string sql) => Checksum.Of([new ExecuteSql([new SqlStatement(sql, null)])]);
}
