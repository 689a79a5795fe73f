namespace Fltr.Migrations.Auth;

[Migration(202509150900, "Credits get a table of their own"), Owner("fastapi")]
[Expand("split-user-credits")]
public sealed class CreateUserCredits : Migration
{
    public override void Up()
    {
        Create.Table("user_credits")
            .WithColumn("user_id").AsString().PrimaryKey()
            .WithColumn("credits").AsInt32().WithDefaultValue(0)
            .WithColumn("total_credits_purchased").AsInt32().WithDefaultValue(0)
            .WithColumn("team_id").AsString().Nullable().ForeignKey("teams", "id")
            .WithColumn("created_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime)
            .WithColumn("updated_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime);
    }
}
