using Fltr.Migrations.Plans;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Tests.Authoring;

public class DeleteTests
{
    public static IEnumerable<object[]> Sentences => _cases;

    [Theory, MemberData(nameof(Sentences))]
    public void Says(string sentence) => _cases.Check(sentence, Shop.Catalog);

    [Theory, InlineData("logs", true), InlineData("nowhere", false)]
    public void If_exists_is_an_assumption(string table, bool holds)
    {
        var recording = Said.Record(m => m.Delete.Table(table).IfExists(), Shop.Catalog);
        Assert.Equal([new Assumption(AssumptionKind.Table, Name.Public(table), Holds: holds)], recording.Assumptions);
    }

    private static readonly Cases _cases = new()
    {
        { m => m.Delete.Table("logs"), "drop table public.logs" },
        { m => m.Delete.Table("things").InSchema("app"), "drop table app.things" },
        { m => m.Delete.Table("things").IfExists().InSchema("app"), "drop table app.things" },
        { m => m.Delete.Table("things").IfExists(), "" },
        { m => m.Delete.Column("name").Column("age").FromTable("users"), "alter table public.users drop column name\nalter table public.users drop column age" },
        { m => m.Delete.ForeignKey("fk_buyer").OnTable("orders"), "alter table public.orders drop constraint fk_buyer" },
        { m => m.Delete.ForeignKey().FromTable("orders").ForeignColumn("user_id").ToTable("users").PrimaryColumn("id"), "alter table public.orders drop constraint fk_buyer" },
        { m => m.Delete.Index("orders_by_user").OnTable("orders"), "drop index public.orders_by_user" },
        { m => m.Delete.Index("orders_by_user"), "drop index public.orders_by_user" },
        { m => m.Delete.Index().OnTable("users").OnColumn("email"), "drop index public.\"IX_users_email\"" },
        { m => m.Delete.Index().OnTable("orders").OnColumns("user_id"), "drop index public.orders_by_user" },
        { m => m.Delete.PrimaryKey("PK_things").FromTable("things").InSchema("app"), "alter table app.things drop constraint \"PK_things\"" },
        { m => m.Delete.UniqueConstraint("one_note").FromTable("orders"), "alter table public.orders drop constraint one_note" },
        { m => m.Delete.UniqueConstraint().FromTable("orders").Column("note"), "alter table public.orders drop constraint one_note" },
        { m => m.Delete.DefaultConstraint().OnTable("users").OnColumn("age"), "alter table public.users alter column age drop default" },
        { m => m.Delete.Sequence("tickets"), "drop sequence public.tickets" },
        { m => m.Delete.FromTable("users").Row(new { id = "a", name = (string?)null }).Row(new { age = RawSql.Insert("> 5") }), "delete from public.users where id = 'a' and name is null\ndelete from public.users where age > 5" },
        { m => m.Delete.FromTable("users").IsNull("name"), "delete from public.users where name is null" },
        { m => m.Delete.FromTable("things").InSchema("app").AllRows(), "delete from app.things" },
        {
            m => m.Delete.Orphans().FromTable("orders", "user_id").FromTable("logs", "line").WithoutParent("users", "id"),
            "delete from public.orders as child where child.user_id is not null and not exists (select 1 from public.users as parent where parent.id = child.user_id)\n" +
            "delete from public.logs as child where child.line is not null and not exists (select 1 from public.users as parent where parent.id = child.line)"
        },
    };
}
