namespace Fltr.Migrations.Auth;

[Migration(202507151400, "What people pay for"), Owner("nextjs")]
public sealed class CreateSubscriptions : Migration
{
    public override void Up()
    {
        Create.Table("subscriptions")
            .WithColumn("id").AsString().PrimaryKey()
            .WithColumn("plan").AsString()
            .WithColumn("reference_id").AsString()
            .WithColumn("stripe_customer_id").AsString().Nullable()
            .WithColumn("stripe_subscription_id").AsString().Nullable()
            .WithColumn("status").AsString()
            .WithColumn("period_start").AsDateTime().Nullable()
            .WithColumn("period_end").AsDateTime().Nullable()
            .WithColumn("cancel_at_period_end").AsBoolean().WithDefaultValue(false)
            .WithColumn("seats").AsInt32().Nullable()
            .WithColumn("trial_start").AsDateTime().Nullable()
            .WithColumn("trial_end").AsDateTime().Nullable();
    }
}
