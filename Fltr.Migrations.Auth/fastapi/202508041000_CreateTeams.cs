using System.Data;

namespace Fltr.Migrations.Auth;

[Migration(202508041000, "People who share credits"), Owner("fastapi")]
public sealed class CreateTeams : Migration
{
    public override void Up()
    {
        Create.Table("teams")
            .WithColumn("id").AsString().PrimaryKey()
            .WithColumn("name").AsString()
            .WithColumn("credits").AsInt32().WithDefaultValue(0)
            .WithColumn("owner_id").AsString().ForeignKey("users", "id").OnDelete(Rule.Cascade)
            .WithColumn("created_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime)
            .WithColumn("updated_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime);
    }
}
