using Fltr.Migrations.Compiler.Diagnostics;

namespace Fltr.Migrations.Tests.Rules;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("nextj", "nextjs")]
    [InlineData("fasatpi", "fastapi")]
    [InlineData("split-user-credit", "split-user-credits")]
    public void Near_enough(string written, string meant) => Assert.Equal(meant, Spelling.Nearest(written, ["nextjs", "fastapi", "split-user-credits"]));

    [Theory]
    [InlineData("modal")]
    [InlineData("rust")]
    [InlineData("nextjs")]
    public void Nothing_is_meant_by_another_word_or_by_the_word_itself(string written) => Assert.Null(Spelling.Nearest(written, ["nextjs", "fastapi"]));
}
