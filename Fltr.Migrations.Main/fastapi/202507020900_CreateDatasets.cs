namespace Fltr.Migrations.Main;

[Migration(202507020900, "Collections of documents that people search"), Owner("fastapi")]
public sealed class CreateDatasets : Migration
{
    public override void Up()
    {
        Create.Table("datasets")
            .WithColumn("id").AsGuid().PrimaryKey()
            .WithColumn("owner_id").AsGuid().Indexed()
            .WithColumn("name").AsString().Indexed()
            .WithColumn("slug").AsString().Unique()
            .WithColumn("description").AsString().Nullable()
            .WithColumn("category").AsString().Indexed()
            .WithColumn("visibility").AsString().WithDefaultValue("private")
            .WithColumn("status").AsString().WithDefaultValue("uploading").Indexed()
            .WithColumn("collection_name").AsString().Indexed()
            .WithColumn("document_count").AsInt32().WithDefaultValue(0)
            .WithColumn("pricing_model").AsString().WithDefaultValue("free")
            .WithColumn("price_monthly").AsDecimal(10, 2).Nullable()
            .WithColumn("price_annual").AsDecimal(10, 2).Nullable()
            .WithColumn("rating_average").AsDecimal(3, 2).Nullable()
            .WithColumn("download_count").AsInt32().WithDefaultValue(0)
            .WithColumn("created_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime)
            .WithColumn("updated_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime);

        Create.CheckConstraint("CK_datasets_visibility").OnTable("datasets").Expression("visibility in ('public', 'private', 'premium')");
        Create.CheckConstraint("CK_datasets_status").OnTable("datasets").Expression("status in ('uploading', 'processing', 'ready', 'failed')");
    }
}
