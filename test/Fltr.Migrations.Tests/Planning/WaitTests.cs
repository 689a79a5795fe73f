using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Tests.Planning;

public sealed class WaitTests
{
    [Theory]
    [InlineData("48h", 172_800)]
    [InlineData("30m", 1_800)]
    [InlineData("14d", 1_209_600)]
    [InlineData("45s", 45)]
    [InlineData("1d12h", 129_600)]
    [InlineData("0s", 0)]
    [InlineData("9999d", 863_913_600)]
    public void A_length_of_time(string text, long seconds)
    {
        Assert.True(Wait.TryParse(text, out var parsed));
        Assert.Equal(seconds, parsed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("48")]
    [InlineData("h")]
    [InlineData("48 h")]
    [InlineData("-1h")]
    [InlineData("12h1d")]
    [InlineData("1h1h")]
    [InlineData("1.5h")]
    [InlineData("99999d")]
    [InlineData("2w")]
    [InlineData("48H")]
    public void No_length_of_time(string text) => Assert.False(Wait.TryParse(text, out _));
}
