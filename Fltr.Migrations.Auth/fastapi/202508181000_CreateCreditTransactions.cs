using System.Data;

namespace Fltr.Migrations.Auth;

[Migration(202508181000, "What credits were bought and used for"), Owner("fastapi")]
public sealed class CreateCreditTransactions : Migration
{
    public override void Up()
    {
        Create.Table("credit_transactions")
            .WithColumn("id").AsString().PrimaryKey()
            .WithColumn("user_id").AsString().Indexed().ForeignKey("users", "id").OnDelete(Rule.Cascade)
            .WithColumn("team_id").AsString().Nullable().ForeignKey("teams", "id").OnDelete(Rule.SetNull)
            .WithColumn("amount").AsInt32()
            .WithColumn("type").AsString().Indexed()
            .WithColumn("operation").AsString().Nullable()
            .WithColumn("resource_id").AsString().Nullable()
            .WithColumn("api_key_id").AsString().Nullable()
            .WithColumn("transaction_metadata").AsCustom("json").Nullable()
            .WithColumn("created_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime).Indexed();

        Create.CheckConstraint("CK_credit_transactions_type").OnTable("credit_transactions")
            .Expression("type in ('purchase', 'usage', 'refund', 'bonus')");

        Create.Table("api_key_credits")
            .WithColumn("api_key").AsString().PrimaryKey()
            .WithColumn("user_id").AsString().ForeignKey("users", "id").OnDelete(Rule.Cascade)
            .WithColumn("team_id").AsString().Nullable().ForeignKey("teams", "id").OnDelete(Rule.Cascade)
            .WithColumn("credits").AsInt32().WithDefaultValue(0)
            .WithColumn("daily_limit").AsInt32().Nullable()
            .WithColumn("monthly_limit").AsInt32().Nullable()
            .WithColumn("created_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime)
            .WithColumn("updated_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime);
    }
}
