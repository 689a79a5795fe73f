namespace Fltr.Migrations.Auth;

[Migration(202509150910, "A row of credits for each user"), Owner("fastapi")]
[Backfill("split-user-credits")]
public sealed class CopyUserCredits : Migration
{
    public override void Up()
    {
        Backfill.IntoTable("user_credits").FromTable("users")
            .Set("user_id", "id")
            .Copy("credits", "total_credits_purchased", "team_id");
    }
}
