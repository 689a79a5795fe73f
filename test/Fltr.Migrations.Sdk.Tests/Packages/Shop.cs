namespace Fltr.Migrations.Sdk.Tests.Packages;

/// <summary>The migrations of somebody else's database.</summary>
internal static class Shop
{
    public const string Project = "Shop.Migrations";
    public const string Variable = "SHOP_DATABASE_URL";

    public static Elsewhere WithShop(this Elsewhere elsewhere, string version = "1.0.0")
    {
        elsewhere.Write($"{Project}/{Project}.csproj", $"""
            <Project Sdk="Fltr.Migrations.Sdk">
              <PropertyGroup>
                <Version>{version}</Version>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
            </Project>
            """);
        elsewhere.Write($"{Project}/Ownership.cs", """
            [assembly: Database("shop", ConnectionVariable = "SHOP_DATABASE_URL")]
            [assembly: Service("web")]
            """);
        elsewhere.Write($"{Project}/web/202501010900_CreateUsers.cs", Sample.Safe);
        return elsewhere;
    }

    public static void AddOrders(this Elsewhere elsewhere) => elsewhere.Write($"{Project}/web/202502010900_CreateOrders.cs", """
        [Migration(202502010900, "Orders"), Owner("web")]
        public sealed class CreateOrders : Migration
        {
            public override void Up() => Create.Table("orders").WithColumn("id").AsString().PrimaryKey();
        }
        """);

    public static IReadOnlyList<string> Output(this Elsewhere elsewhere)
    {
        var folder = Path.Combine(elsewhere.Folder, Project, "bin");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file))] : [];
    }
}
