namespace Fltr.Migrations.Auth;

[Migration(202507010900, "People who can log in"), Owner("nextjs")]
public sealed class CreateUsers : Migration
{
    public override void Up()
    {
        Create.Table("users")
            .WithColumn("id").AsString().PrimaryKey()
            .WithColumn("name").AsString()
            .WithColumn("email").AsString().Unique()
            .WithColumn("email_verified").AsBoolean().WithDefaultValue(false)
            .WithColumn("image").AsString().Nullable()
            .WithColumn("avatar").AsString().Nullable()
            .WithColumn("avatar_url").AsString().Nullable()
            .WithColumn("stripe_customer_id").AsString().Nullable()
            .WithColumn("credits").AsInt32().WithDefaultValue(0)
            .WithColumn("total_credits_purchased").AsInt32().WithDefaultValue(0)
            .WithColumn("team_id").AsString().Nullable()
            .WithColumn("created_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime)
            .WithColumn("updated_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime);
    }
}
