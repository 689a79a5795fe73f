using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;
using static Fltr.Migrations.Database.Tests.Operations.Schema;

namespace Fltr.Migrations.Database.Tests.Operations;

/// <summary>At least one case for each operation; a test proves that none is missing.</summary>
internal static class Cases
{
    private static readonly PrimaryKey _creditsKey = new("PK_user_credits", ["user_id"]);
    private static readonly ForeignKey _creditsOfUsers = new("FK_user_credits_user_id_users_id", ["user_id"], Users, ["id"]) { OnDelete = ReferentialAction.Cascade };
    private static readonly Catalogs.Index _byName = new("IX_users_name", [new IndexKey("name")]);
    private static readonly Check _positive = new("CK_user_credits_credits", "credits >= 0") { Columns = ["credits"] };
    private static readonly Unique _emails = new("UC_users_email", ["email"]);

    public static IEnumerable<OperationCase> All =>
    [
        new("a schema of its own", new CreateSchema("billing")),
        new("an empty schema goes", new DropSchema("billing")) { Before = [new CreateSchema("billing")] },
        new("columns of every kind, quoted names, a comment", new CreateTable(Name.Public("Us\"er s"),
        [
            new Column("id", "bigint") { Identity = Identity.Always },
            new Column("order", "varchar(50)") { Default = "'it''s'", Comment = "what it's \\ for" },
            new Column("Größe", "numeric(10,2)") { Nullable = true },
            new Column("twice", "numeric") { Generated = "\"Größe\" * 2", Nullable = true },
            new Column("tags", "text[]") { Default = "'{}'" },
            new Column("word", "text") { Collation = "\"C\"", Nullable = true },
        ]) { PrimaryKey = new PrimaryKey("PK of \"all\"", ["id", "order"]) }),
        new("a table with all that belongs to it", new DropTable(Credits))
        {
            Before = [CreateUsers, CreateCredits, new AddPrimaryKey(Credits, _creditsKey), new AddForeignKey(Credits, _creditsOfUsers), new AddCheck(Credits, _positive), new SetTableComment(Credits, "what is left")],
            Rows = SomeCredits,
        },
        new("a table that another one points at", new RenameTable(Users, "people")) { Before = [CreateUsers, CreateCredits, new AddForeignKey(Credits, _creditsOfUsers)], Rows = SomeCredits },
        new("a table in another schema", new MoveTable(Credits, "billing")) { Before = [new CreateSchema("billing"), CreateCredits] },
        new("a constant default", new AddColumn(Users, new Column("locale", "text") { Default = "'en'" })) { Before = [CreateUsers], Rows = SomeUsers },
        new("a volatile default", new AddColumn(Users, new Column("token", "double precision") { Default = "random()" })) { Before = [CreateUsers], Rows = SomeUsers },
        new("a volatile default on a nullable column with a comment", new AddColumn(Users, new Column("token", "double precision") { Default = "random()", Nullable = true, Comment = "for links" })) { Before = [CreateUsers], Rows = SomeUsers },
        new("a volatile default on a table without a key", new AddColumn(Credits, new Column("token", "double precision") { Default = "random()" })) { Before = [CreateUsers, CreateCredits], Rows = SomeCredits },
        new("a column with an index and a unique constraint", new DropColumn(Users, "email")) { Before = [CreateUsers, new AddUnique(Users, _emails), new CreateIndex(Users, new Catalogs.Index("ix", [new IndexKey("email") { Descending = true }]))], Rows = SomeUsers },
        new("a column that an index and a foreign key name", new RenameColumn(Users, "id", "user_id")) { Before = [CreateUsers, CreateCredits, new AddForeignKey(Credits, _creditsOfUsers)], Rows = SomeCredits },
        new("a column that a check, a partial index and an index expression name", new RenameColumn(Users, "name", "full_name"))
        {
            Before = [CreateUsers, new AddCheck(Users, new Check("CK_users_name", "name <> 'name'") { Columns = ["name"] }), new CreateIndex(Users, new Catalogs.Index("ix", [new IndexKey("") { Expression = "lower(name)" }]) { Filter = "name is not null" })],
        },
        new("a column that a check and a partial index name", new DropColumn(Users, "email"))
        {
            Before = [CreateUsers, new AddCheck(Users, new Check("CK_users_email", "email like '%@%'") { Columns = ["email"] }), new CreateIndex(Users, new Catalogs.Index("ix", [new IndexKey("name")]) { Filter = "email is not null" })],
        },
        new("a wider type", new AlterColumnType(Credits, "credits", "bigint")) { Before = [CreateUsers, CreateCredits], Rows = SomeCredits },
        new("a type with a conversion", new AlterColumnType(Credits, "credits", "text") { Using = "credits::text || ' credits'" }) { Before = [new CreateTable(Credits, [new Column("credits", "integer") { Nullable = true }])], LeadsBack = false /* an author's conversion cannot be turned round */ },
        new("a column that has a value in every row", new SetNotNull(Users, "name")) { Before = [CreateUsers], Rows = SomeUsers },
        new("a column that may be null again", new DropNotNull(Credits, "credits")) { Before = [CreateUsers, CreateCredits], Rows = SomeCredits },
        new("a first default", new SetDefault(Users, "name", "'nobody'")) { Before = [CreateUsers], Rows = SomeUsers },
        new("another default", new SetDefault(Credits, "credits", "5")) { Before = [CreateUsers, CreateCredits], Rows = SomeCredits },
        new("no default any more", new DropDefault(Credits, "credits")) { Before = [CreateUsers, CreateCredits], Rows = SomeCredits },
        new("a column that is numbered", new SetIdentity(Name.Public("jobs"), "id", Identity.ByDefault)) { Before = [new CreateTable(Name.Public("jobs"), [new Column("id", "bigint")])] },
        new("a column that is numbered otherwise", new SetIdentity(Name.Public("jobs"), "id", Identity.Always) { Replaces = true }) { Before = [new CreateTable(Name.Public("jobs"), [new Column("id", "bigint") { Identity = Identity.ByDefault }])] },
        new("a column that is numbered no more", new DropIdentity(Name.Public("jobs"), "id")) { Before = [new CreateTable(Name.Public("jobs"), [new Column("id", "bigint") { Identity = Identity.Always }])] },
        new("a comment with quotes and backslashes", new SetTableComment(Users, "who's who \\ \"people\"")) { Before = [CreateUsers] },
        new("a comment on a column", new SetColumnComment(Users, "name", "as they like")) { Before = [CreateUsers] },
        new("an index", new CreateIndex(Users, _byName)) { Before = [CreateUsers], Rows = SomeUsers },
        new("an index with everything", new CreateIndex(Users, new Catalogs.Index("IX all", [new IndexKey("name") { Descending = true, Nulls = NullsOrder.Last }, new IndexKey("") { Expression = "lower(email)" }])
        {
            Unique = true, Include = ["id"], Filter = "name is not null", Options = ["fillfactor=70"],
        })) { Before = [CreateUsers], Rows = SomeUsers },
        new("an index goes", new DropIndex(Users, _byName.Name)) { Before = [CreateUsers, new CreateIndex(Users, _byName)], Rows = SomeUsers },
        new("a key on nullable columns", new AddPrimaryKey(Name.Public("members"), new PrimaryKey("PK_members", ["team", "member"])))
        {
            Before = [new CreateTable(Name.Public("members"), [new Column("team", "integer") { Nullable = true }, new Column("member", "integer") { Nullable = true }])],
            Rows = ["insert into members select n % 7, n from generate_series(1, 500) n"],
        },
        new("a unique constraint", new AddUnique(Users, _emails)) { Before = [CreateUsers], Rows = SomeUsers },
        new("an index becomes a constraint", new AttachIndex(Users, _emails)) { Before = [CreateUsers, new CreateIndex(Users, new Catalogs.Index(_emails.Name, [new IndexKey("email")]) { Unique = true })], Rows = SomeUsers, LeadsBack = false /* the index went into the constraint and goes with it */ },
        new("a foreign key", new AddForeignKey(Credits, _creditsOfUsers)) { Before = [CreateUsers, CreateCredits], Rows = SomeCredits },
        new("a foreign key to itself", new AddForeignKey(Users, new ForeignKey("FK_users_name", ["name"], Users, ["id"]) { OnDelete = ReferentialAction.SetNull, OnUpdate = ReferentialAction.Cascade })) { Before = [CreateUsers], Rows = ["insert into users (id, name) values ('a', null), ('b', 'a')"] },
        new("a check", new AddCheck(Credits, _positive)) { Before = [CreateUsers, CreateCredits], Rows = SomeCredits },
        new("a check becomes valid", new ValidateConstraint(Credits, _positive.Name)) { Before = [CreateUsers, CreateCredits, new AddCheck(Credits, _positive with { Validated = false })], Rows = SomeCredits, LeadsBack = false /* what is known to be true stays known */ },
        new("a foreign key goes", new DropConstraint(Credits, _creditsOfUsers.Name)) { Before = [CreateUsers, CreateCredits, new AddForeignKey(Credits, _creditsOfUsers)], Rows = SomeCredits },
        new("a unique constraint goes", new DropConstraint(Users, _emails.Name)) { Before = [CreateUsers, new AddUnique(Users, _emails)], Rows = SomeUsers },
        new("a sequence with everything", new CreateSequence(new Sequence(Name.Public("numbers")) { Start = 10, Increment = 5, Minimum = 5, Maximum = 1000, Cache = 3, Cycle = true })),
        new("a sequence goes", new DropSequence(Name.Public("numbers"))) { Before = [new CreateSequence(new Sequence(Name.Public("numbers")))] },
        new("rows with values of several kinds", new InsertRows(Users, ["id", "name"], [["'x'", "'it''s'"], ["'y'", "null"]])) { Before = [CreateUsers] },
        new("rows change", new UpdateRows(Users, [new Assignment("name", "upper(name)")], "id = 'u1'")) { Before = [CreateUsers], Rows = SomeUsers, LeadsBack = false /* the old values are not kept */ },
        new("rows go", new DeleteRows(Users, "id = 'u1'")) { Before = [CreateUsers], Rows = SomeUsers, LeadsBack = false /* the rows are gone */ },
        new("rows that belong to nobody go", new DeleteOrphans(Credits, ["user_id"], Users, ["id"])) { Before = [CreateUsers, CreateCredits], Rows = [.. SomeCredits, "delete from users where id < 'u2'"], LeadsBack = false /* the rows are gone */ },
        new("a column is filled", new BackfillColumns(Users, ["id"], [new Assignment("name", "'nobody'")], "name is null")) { Before = [CreateUsers], Rows = ["insert into users (id) select 'u' || n from generate_series(1, 3000) n"] },
        new("a table is filled from another", new CopyRows(Credits, Users, ["id"], [new Assignment("user_id", "id"), new Assignment("credits", "7")])) { Before = [CreateUsers, CreateCredits, new AddPrimaryKey(Credits, _creditsKey)], Rows = SomeUsers },
        new("SQL as written", new ExecuteSql([new SqlStatement("create view names as select name from users", "CREATE VIEW")])) { Before = [CreateUsers], LeadsBack = false /* only its author can turn SQL round */ },
        .. ObjectCases.All,
        .. TableCases.All,
    ];
}
