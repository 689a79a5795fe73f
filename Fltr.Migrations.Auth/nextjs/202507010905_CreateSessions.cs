using System.Data;

namespace Fltr.Migrations.Auth;

[Migration(202507010905, "How people stay logged in"), Owner("nextjs")]
public sealed class CreateSessions : Migration
{
    public override void Up()
    {
        Create.Table("sessions")
            .WithColumn("id").AsString().PrimaryKey()
            .WithColumn("user_id").AsString().Indexed().ForeignKey("users", "id").OnDelete(Rule.Cascade)
            .WithColumn("token").AsString().Unique()
            .WithColumn("expires_at").AsDateTime()
            .WithColumn("ip_address").AsString().Nullable()
            .WithColumn("user_agent").AsString().Nullable()
            .WithColumn("created_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime)
            .WithColumn("updated_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime);

        Create.Table("accounts")
            .WithColumn("id").AsString().PrimaryKey()
            .WithColumn("user_id").AsString().Indexed().ForeignKey("users", "id").OnDelete(Rule.Cascade)
            .WithColumn("account_id").AsString()
            .WithColumn("provider_id").AsString()
            .WithColumn("access_token").AsString().Nullable()
            .WithColumn("refresh_token").AsString().Nullable()
            .WithColumn("id_token").AsString().Nullable()
            .WithColumn("access_token_expires_at").AsDateTime().Nullable()
            .WithColumn("refresh_token_expires_at").AsDateTime().Nullable()
            .WithColumn("scope").AsString().Nullable()
            .WithColumn("password").AsString().Nullable()
            .WithColumn("created_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime)
            .WithColumn("updated_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime);

        Create.Table("verifications")
            .WithColumn("id").AsString().PrimaryKey()
            .WithColumn("identifier").AsString()
            .WithColumn("value").AsString()
            .WithColumn("expires_at").AsDateTime()
            .WithColumn("created_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime)
            .WithColumn("updated_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime);
    }
}
