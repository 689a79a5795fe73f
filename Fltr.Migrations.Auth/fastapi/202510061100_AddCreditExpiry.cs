namespace Fltr.Migrations.Auth;

[Migration(202510061100, "Credits can expire"), Owner("fastapi")]
public sealed class AddCreditExpiry : Migration
{
    public override void Up()
    {
        Alter.Table("user_credits").AddColumn("expires_at").AsDateTime().Nullable();
    }
}
