namespace Fltr.Migrations.Sdk.Tests.Packages;

[Collection(Feed.Name)]
public sealed class TheSecondPack(Feed feed)
{
    private const string Target = "Sdk/Sdk.targets";

    [Fact]
    public void Is_the_one_that_is_used()
    {
        using var repository = feed.Elsewhere().WithShop();
        var first = repository.Build("Shop.Migrations");
        first.ShouldSucceed();
        Assert.DoesNotContain("the second pack", first.Output);

        var second = $"{feed.Version}-second";
        Change(() => Feed.Pack(second, "--no-build").ShouldSucceed());
        repository.UseSdk(second);
        var build = repository.Build("Shop.Migrations");

        build.ShouldSucceed();
        Assert.Contains("the second pack", build.Output);
    }

    private static void Change(Action pack)
    {
        var path = Path.Combine(Clone.Folder, "Fltr.Migrations.Sdk", Target);
        var before = File.ReadAllText(path);
        File.WriteAllText(path, before.Replace("</Project>", """  <Target Name="Say" AfterTargets="Build"><Message Importance="high" Text="the second pack" /></Target></Project>""", StringComparison.Ordinal));
        try
        {
            pack();
        }
        finally
        {
            File.WriteAllText(path, before);
        }
    }
}
