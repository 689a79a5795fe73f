namespace Fltr.Migrations.Main;

[Migration(202510131500, "Datasets can be found by tags"), Owner("fastapi")]
public sealed class AddDatasetTags : Migration
{
    public override void Up()
    {
        Alter.Table("datasets").AddColumn("tags").AsCustom("text[]").WithDefaultValue(RawSql.Insert("'{}'"));
    }
}
