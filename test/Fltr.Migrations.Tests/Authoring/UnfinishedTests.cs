namespace Fltr.Migrations.Tests.Authoring;

public class UnfinishedTests
{
    public static IEnumerable<object[]> Sentences => _cases;

    [Theory, MemberData(nameof(Sentences))]
    public void Says_what_to_add(string sentence) => _cases.CheckProblem(sentence, Shop.Catalog);

    private static readonly Cases _cases = new()
    {
        { m => m.Create.Table("t"), "Create.Table(\"t\") is not finished: add .WithColumn(\"…\")." },
        { m => m.Create.Table("t").WithColumn("a"), "WithColumn(\"a\") of t has no type: add .AsString(), .AsInt32() or another .As…()." },
        { m => m.Create.Column("a"), "Create.Column(\"a\") is not finished: add .OnTable(\"…\") and a type." },
        { m => m.Create.Index("i").OnTable("users"), "Create.Index(\"i\").OnTable(\"users\") is not finished: add .OnColumn(\"…\")." },
        { m => m.Create.Index().OnTable("users").OnExpression("lower(name)"), "An index of users over an expression has no name of its own: name it, Create.Index(\"…\")." },
        { m => m.Create.ForeignKey().FromTable("orders").ForeignColumn("note"), "Create.ForeignKey() is not finished: add .ToTable(\"…\").PrimaryColumn(\"…\")." },
        { m => m.Create.ForeignKey().FromTable("orders").ForeignColumns("note", "id").ToTable("users").PrimaryColumn("id"), "A foreign key of orders has 2 columns and points at 1 of users." },
        { m => m.Create.UniqueConstraint().OnTable("users"), "Create.UniqueConstraint().OnTable(\"users\") is not finished: add .Column(\"…\") or .Columns(\"…\", \"…\")." },
        { m => m.Create.CheckConstraint("c").OnTable("users"), "Create.CheckConstraint(\"c\").OnTable(\"users\") is not finished: add .Expression(\"…\")." },
        { m => m.Alter.Column("name").OnTable("users"), "Column(\"name\") of users has no type: add .AsString(), .AsInt32() or another .As…()." },
        { m => m.Alter.Column("nome").OnTable("users").AsString(), "users has no column nome. It has id, email, name, age." },
        { m => m.Delete.Column("a"), "Delete.Column(\"a\") is not finished: add .FromTable(\"…\")." },
        { m => m.Delete.Index("nowhere"), "No table of public has an index nowhere at this version. Say where it is: Delete.Index(\"nowhere\").OnTable(\"…\")." },
        { m => m.Delete.PrimaryKey("p"), "Delete.PrimaryKey(\"p\") is not finished: add .FromTable(\"…\")." },
        { m => m.Delete.FromTable("users"), "Delete.FromTable(\"users\") is not finished: add .Row(new { … }), .IsNull(\"…\") or .AllRows()." },
        { m => m.Delete.Orphans().FromTable("orders", "user_id"), "Delete.Orphans() is not finished: add .WithoutParent(\"…\", \"…\")." },
        { m => m.Rename.Column("name").OnTable("users"), "Rename.Column(\"name\").OnTable(\"users\") is not finished: add .To(\"…\")." },
        { m => m.Insert.IntoTable("users"), "Insert.IntoTable(\"users\") is not finished: add .Row(new { … })." },
        { m => m.Update.Table("users").Set(new { name = "n" }), "Update.Table(\"users\").Set(…) is not finished: add .Where(new { … }) or .AllRows()." },
        { m => m.Backfill.Table("users").Set("name", "'n'"), "Backfill.Table(\"users\") is not finished: add .Where(\"name is null\"), which is what ends it." },
        { m => m.Backfill.Table("logs").Set("line", "'n'").Where("line = ''"), "logs has no primary key that a backfill could walk along. Give it one, or write the rows in one statement with Update.Table or Execute.Sql." },
        { m => m.Execute.Script("nowhere/x.sql"), $"There is no script nowhere/x.sql in the project's folder {AppContext.BaseDirectory}." },
        { m => m.Execute.EmbeddedScript("x.sql"), "No resource of Fltr.Migrations.Tests is named x.sql. Add <EmbeddedResource Include=\"x.sql\" /> to the project." },
        { m => m.Execute.WithConnection((_, _) => { }), "Execute.WithConnection runs code against a database, and a plan holds none. Write the statements with Execute.Sql, or fill rows with Backfill." },
    };
}
