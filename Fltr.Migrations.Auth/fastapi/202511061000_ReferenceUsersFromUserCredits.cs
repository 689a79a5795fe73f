using System.Data;

namespace Fltr.Migrations.Auth;

[Migration(202511061000, "Credits belong to a user who exists"), Owner("fastapi")]
[Irreversible("rows that belonged to nobody are deleted")]
[Suppress("FLTR2108", Because = "nobody is harmed when it waits for the contract")]
public sealed class ReferenceUsersFromUserCredits : Migration
{
    public override void Up()
    {
        Delete.Orphans()
            .FromTable("credit_transactions", "user_id")
            .FromTable("api_key_credits", "user_id")
            .FromTable("user_credits", "user_id")
            .WithoutParent("users", "id");

        Create.ForeignKey().FromTable("user_credits").ForeignColumn("user_id").ToTable("users").PrimaryColumn("id")
            .OnDelete(Rule.Cascade);
    }
}
