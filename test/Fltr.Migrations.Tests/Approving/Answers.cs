using Fltr.Migrations.Requests;
using Fltr.Migrations.Tool.Approving;
using Microsoft.CodeAnalysis.CSharp;

namespace Fltr.Migrations.Tests.Approving;

/// <summary>What <c>approve</c> makes of the file that holds the answers.</summary>
public sealed class Answers
{
    private const string Written = "[assembly: Approve(202508010900, Table = \"users\", Checksum = \"1-new\")]";

    [Theory]
    [InlineData(null, "%\n")]
    [InlineData("", "%\n")]
    [InlineData("// nextjs answers here", "// nextjs answers here\n%\n")]
    [InlineData("[assembly: Approve(1, Table = \"a\")]\n", "[assembly: Approve(1, Table = \"a\")]\n%\n")]
    [InlineData("[assembly: Approve(1, Table = \"a\")]", "[assembly: Approve(1, Table = \"a\")]\n%\n")]
    [InlineData("[assembly: Approve(1, Table = \"a\")] // agreed on the phone\r\n", "[assembly: Approve(1, Table = \"a\")] // agreed on the phone\r\n%\r\n")]
    [InlineData("using System;\n\ninternal sealed class X;\n", "using System;\n\n%\n\ninternal sealed class X;\n")]
    [InlineData("\uFEFFinternal sealed class X;\n", "\uFEFF%\n\ninternal sealed class X;\n")]
    [InlineData("[assembly: CLSCompliant(true)] internal sealed class X;\n", "[assembly: CLSCompliant(true)]\n%\ninternal sealed class X;\n")]
    [InlineData("internal sealed class X { string s = \"[assembly: Approve(202508010900, Table = \\\"users\\\")]\"; }\n", "%\n\ninternal sealed class X { string s = \"[assembly: Approve(202508010900, Table = \\\"users\\\")]\"; }\n")]
    public void A_first_one_stands_below_the_others(string? before, string after) => Expect(before, after);

    [Theory]
    [InlineData("[assembly: Approve(202508010900, Table = \"users\", Checksum = \"1-old\")]\n", "[assembly: Approve(202508010900, Table = \"users\", Checksum = \"1-new\")]\n")]
    [InlineData("[assembly: Approve(202508010900, Table = \"users\")] // since May\n", "[assembly: Approve(202508010900, Table = \"users\", Checksum = \"1-new\")] // since May\n")]
    [InlineData("[assembly: Approve(version: 2025_0801_0900L, Checksum = @\"1-old\", Table = \"public.users\")]\n", "[assembly: Approve(version: 2025_0801_0900L, Checksum = \"1-new\", Table = \"public.users\")]\n")]
    [InlineData(
        "// [assembly: Approve(202508010900, Table = \"users\")]\n[assembly: Approve(202508010900, Table = \"teams\", Checksum = \"1-old\"), ApproveAttribute(\n    202508010900,\n    Table = \"users\", /* ) */ Checksum = \"1-old\")]\n",
        "// [assembly: Approve(202508010900, Table = \"users\")]\n[assembly: Approve(202508010900, Table = \"teams\", Checksum = \"1-old\"), ApproveAttribute(\n    202508010900,\n    Table = \"users\", /* ) */ Checksum = \"1-new\")]\n")]
    public void One_that_no_longer_counts_is_renewed_where_it_stands(string before, string after) => Expect(before, after);

    [Theory]
    [InlineData("[assembly: Approve(Versions.Nickname, Table = \"users\")]\n")]
    [InlineData("[assembly: Approve(202508010900, Table = Tables.Users)]\n")]
    public void One_that_is_not_made_of_literals_is_left_alone(string before) =>
        Assert.Null(ApprovalsText.With(before, Request with { Answer = new Answer(Request.File, 1, null) }));

    [Fact]
    public void No_text_makes_it_fail()
    {
        const string Text = "using System;\r\n#nullable enable\n[assembly: Approve(202508010900, Table = \"\"\"users\"\"\", Checksum = $\"{1}\")] [assembly: A(@\"\"\"\")]\nclass X { char c = '\\''; }";
        for (var length = 0; length <= Text.Length; length++) ApprovalsText.With(Text[..length], Request);
        for (var start = 0; start <= Text.Length; start++) ApprovalsText.With(Text[start..], Request);
    }

    private static Request Request { get; } = new(202508010900, "AddNickname", "fastapi", "users", "nextjs", "1-new", "nextjs/Approvals.cs");

    private static void Expect(string? before, string after)
    {
        var text = ApprovalsText.With(before, Request);

        Assert.Equal(after.Replace("%", Written, StringComparison.Ordinal), text);
        Assert.Empty(CSharpSyntaxTree.ParseText(text!).GetDiagnostics());
        Assert.Equal(text, ApprovalsText.With(text, Request));
    }
}
