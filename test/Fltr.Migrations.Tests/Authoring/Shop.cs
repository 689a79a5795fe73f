using System.Data;
using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Tests.Authoring;

/// <summary>The database that the cases begin with.</summary>
internal static class Shop
{
    public static Catalog Catalog { get; } = Said.Record(m =>
    {
        m.Create.Schema("app");
        m.Create.Sequence("tickets");
        m.Create.Table("users")
            .WithColumn("id").AsString().PrimaryKey()
            .WithColumn("email").AsString(255).Unique()
            .WithColumn("name").AsString().Nullable()
            .WithColumn("age").AsInt32().WithDefaultValue(1);
        m.Create.Table("orders")
            .WithColumn("id").AsInt32().PrimaryKey().Identity()
            .WithColumn("user_id").AsString().Nullable().Indexed("orders_by_user").ForeignKey("fk_buyer", "users", "id").OnDelete(Rule.Cascade)
            .WithColumn("note").AsString().Nullable();
        m.Create.UniqueConstraint("one_note").OnTable("orders").Column("note");
        m.Create.Table("logs").WithColumn("line").AsString();
        m.Create.Table("things").InSchema("app").WithColumn("id").AsGuid().PrimaryKey();
    }).Catalog;
}
