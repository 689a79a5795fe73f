namespace Fltr.Migrations.Auth;

[Migration(202509221000, "Users lose the columns that moved to user_credits"), Owner("nextjs")]
[Contract("split-user-credits", After = "48h")]
public sealed class DropCreditsFromUsers : Migration
{
    public override void Up()
    {
        Delete.Column("credits").Column("total_credits_purchased").Column("team_id").FromTable("users");
    }
}
