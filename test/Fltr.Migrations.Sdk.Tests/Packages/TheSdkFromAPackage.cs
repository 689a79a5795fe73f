namespace Fltr.Migrations.Sdk.Tests.Packages;

[Collection(Feed.Name)]
public sealed class TheSdkFromAPackage(Feed feed)
{
    [Fact]
    public void Fails_the_build_at_the_call_and_leaves_no_assembly()
    {
        using var repository = feed.Elsewhere().WithShop();
        var source = repository.Write("Shop.Migrations/web/202502010900_DropName.cs", Sample.Unsafe);

        repository.Build("Shop.Migrations").ShouldFailAt(source, Sample.UnsafeCode);

        Assert.DoesNotContain("Shop.Migrations.dll", repository.Output());

        File.Delete(source.Path);
        repository.Build("Shop.Migrations").ShouldSucceed();

        Assert.Contains("Shop.Migrations.plan.json", repository.Output());
    }
}
