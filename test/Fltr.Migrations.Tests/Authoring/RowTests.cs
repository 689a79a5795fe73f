namespace Fltr.Migrations.Tests.Authoring;

public class RowTests
{
    public static IEnumerable<object[]> Sentences => _cases;

    [Theory, MemberData(nameof(Sentences))]
    public void Says(string sentence) => _cases.Check(sentence, Shop.Catalog);

    private static readonly Cases _cases = new()
    {
        { m => m.Insert.IntoTable("users").Row(new { id = "a", age = 1 }), "insert into public.users (id, age) values ('a', 1)" },
        { m => m.Insert.IntoTable("users").Row(new { id = "a" }).Row(new { id = "b" }).Row(new { name = "c" }), "insert into public.users (id) values ('a'), ('b')\ninsert into public.users (name) values ('c')" },
        { m => m.Insert.IntoTable("users").Row(new Dictionary<string, object> { ["id"] = "a" }), "insert into public.users (id) values ('a')" },
        { m => m.Insert.IntoTable("users").Row(new Dictionary<string, object?> { ["id"] = "a", ["name"] = null }), "insert into public.users (id, name) values ('a', null)" },
        { m => m.Insert.IntoTable("things").InSchema("app").Rows(new { id = 1 }, new { id = 2 }), "insert into app.things (id) values (1), (2)" },
        { m => m.Insert.IntoTable("orders").WithOverridingSystemValue().Row(new { id = 1 }), "insert into public.orders (id) overriding system value values (1)" },
        { m => m.Update.Table("users").Set(new { name = "n", age = RawSql.Insert("age + 1") }).Where(new { id = "a" }), "update public.users set name = 'n', age = age + 1 where id = 'a'" },
        { m => m.Update.Table("users").Set(new { name = "n" }).Where("age > 5"), "update public.users set name = 'n' where age > 5" },
        { m => m.Update.Table("users").Set(new { name = "n" }).AllRows(), "update public.users set name = 'n'" },
        { m => m.Backfill.Table("users").Set("name", "lower(email)").Where("name is null"), "update public.users set name = lower(email) where name is null" },
        {
            m => m.Backfill.IntoTable("orders").FromTable("users").Set("user_id", "id").Set("note", "name").Where("age > 1"),
            "insert into public.orders (user_id, note) select id, name from public.users where age > 1 on conflict do nothing"
        },
        { m => m.Backfill.IntoTable("things").InSchema("app").FromTable("users").Copy("id"), "insert into app.things (id) select id from public.users on conflict do nothing" },
        { m => m.Execute.Sql("select 1", "why"), "select 1" },
        { m => m.Execute.Sql("select '$(a)', '$(b)', '$$((a))'", new Dictionary<string, string> { ["a"] = "x" }), "select 'x', '$(b)', '$(a)'" },
        { m => m.Execute.Sql("select '$(a)', '$$((a))'"), "select '$(a)', '$$((a))'" },
        { m => m.Execute.EmbeddedScript("seed.sql", new Dictionary<string, string> { ["who"] = "me" }), "select 'seed', 'me'\n" },
    };
}
