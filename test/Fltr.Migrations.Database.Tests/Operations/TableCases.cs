using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;
using static Fltr.Migrations.Database.Tests.Operations.Schema;

namespace Fltr.Migrations.Database.Tests.Operations;

/// <summary>Operations of tables and of what belongs to them: partitions and children, keys, indexes, sequences.</summary>
internal static class TableCases
{
    private static readonly ForeignKey _creditsOfUsers = new("FK_user_credits_user_id_users_id", ["user_id"], Users, ["id"]) { OnDelete = ReferentialAction.Cascade };
    private static readonly Catalogs.Index _byName = new("IX_users_name", [new IndexKey("name")]);
    private static readonly Unique _emails = new("UC_users_email", ["email"]);
    private static readonly Name _numbers = Name.Public("numbers");

    public static IEnumerable<OperationCase> All =>
    [
        new("a partitioned table with a partition of its own kind", new CreateTable(Name.Public("events_2025"), [])
        {
            Traits = new TableTraits { Inherits = [Events], PartitionBound = "FOR VALUES FROM (1) TO (100)" },
        })
        {
            Before = [CreateEvents, new AddCheck(Events, new Check("CK_events", "id > 0") { Columns = ["id"] }), new CreateIndex(Events, new Catalogs.Index("IX_events_what", [new IndexKey("what")]))],
        },
        new("a table below another, unlogged and with room in its pages", new CreateTable(Name.Public("admins"), [new Column("level", "integer") { Identity = Identity.Always }])
        {
            Traits = new TableTraits { Unlogged = true, Inherits = [Users], Options = ["fillfactor=70"] },
        })
        {
            Before = [CreateUsers, new AddCheck(Users, new Check("CK_users_name", "name <> ''") { Columns = ["name"] })],
        },
        new("a table with all that needs it", new DropTable(Users) { Cascade = true })
        {
            Before = [CreateUsers, CreateCredits, new AddForeignKey(Credits, _creditsOfUsers)], LeadsBack = false, // the foreign key belongs to another table
        },
        new("a column that a foreign key points at", new DropColumn(Users, "id") { Cascade = true })
        {
            Before = [CreateUsers, CreateCredits, new AddForeignKey(Credits, _creditsOfUsers)], LeadsBack = false, // the foreign key belongs to another table
        },
        new("a column for all that inherit", new AddColumn(Users, new Column("locale", "text") { Default = "'en'" })) { Before = [CreateUsers, CreateAdmins] },
        new("a column that is inherited", new DropColumn(Users, "name")) { Before = [CreateUsers, CreateAdmins], LeadsBack = false /* the child gets it back at its end */ },
        new("a column with a sequence of its own", new DropColumn(Jobs, "id")) { Before = [CreateNumbers, new CreateTable(Jobs, [new Column("id", "bigint") { Default = "nextval('public.numbers'::regclass)" }, new Column("name", "text")]), new OwnSequence(_numbers, new ColumnName(Jobs, "id"))] },
        new("no default, but for those that inherit", new DropDefault(Credits, "credits") { Only = true }) { Before = [CreateUsers, CreateCredits, new CreateTable(Name.Public("more"), []) { Traits = new TableTraits { Inherits = [Credits] } }] },
        new("a check for all that inherit", new AddCheck(Users, new Check("CK_users_email", "email like '%@%'") { Columns = ["email"] })) { Before = [CreateUsers, CreateAdmins] },
        new("a check that is inherited goes", new DropConstraint(Users, "CK_users_email")) { Before = [CreateUsers, CreateAdmins, new AddCheck(Users, new Check("CK_users_email", "email like '%@%'") { Columns = ["email"] })] },
        new("an index on all partitions", new CreateIndex(Events, new Catalogs.Index("IX_events_what", [new IndexKey("") { Expression = "lower(what)" }]))) { Before = [CreateEvents, CreateSomeEvents] },
        new("an index of all partitions goes", new DropIndex(Events, "IX_events_what")) { Before = [CreateEvents, CreateSomeEvents, new CreateIndex(Events, new Catalogs.Index("IX_events_what", [new IndexKey("what")]))] },
        new("a foreign key of all partitions", new AddForeignKey(Events, new ForeignKey("FK_events_users", ["what"], Users, ["id"]))) { Before = [CreateUsers, CreateEvents, CreateSomeEvents], Rows = [.. SomeUsers, "insert into events select n, 'u' || n from generate_series(1, 50) n"] },
        new("a foreign key to a partitioned table", new AddForeignKey(Jobs, new ForeignKey("FK_jobs_events", ["event"], Events, ["id"])))
        {
            Before = [CreateEvents, CreateSomeEvents, new CreateTable(Jobs, [new Column("event", "bigint")])],
        },
        new("a unique constraint with more columns, checked at the end", new AddUnique(Users, _emails with { Include = ["name"], Deferrable = true, Deferred = true })) { Before = [CreateUsers] },
        new("a foreign key with everything", new AddForeignKey(Credits, _creditsOfUsers with { MatchFull = true, OnDelete = ReferentialAction.SetNull, OnDeleteColumns = ["user_id"], Deferrable = true })) { Since = 15, Before = [CreateUsers, CreateCredits] },
        new("no two rows may overlap", new AddExclusion(Jobs, new Exclusion("EX_jobs", [new ExclusionElement(new IndexKey("during"), "&&")]) { Columns = ["during"], Method = "gist", Filter = "during is not null" }))
        {
            Before = [new CreateTable(Jobs, [new Column("during", "int4range") { Nullable = true }])],
        },
        new("a foreign key that waits", new AlterConstraint(Credits, _creditsOfUsers.Name) { Deferrable = true, Deferred = true }) { Before = [CreateUsers, CreateCredits, new AddForeignKey(Credits, _creditsOfUsers)] },
        new("a key gets another name, and its index with it", new RenameConstraint(Users, "PK_users", "users_pkey")) { Before = [CreateUsers, CreateAdmins] },
        new("a check that is inherited gets another name", new RenameConstraint(Users, "CK_users_name", "named")) { Before = [CreateUsers, new AddCheck(Users, new Check("CK_users_name", "name <> ''") { Columns = ["name"] }), CreateAdmins] },
        new("an index gets another name", new RenameIndex(Users, _byName.Name, "by name")) { Before = [CreateUsers, new CreateIndex(Users, _byName)] },
        new("an index becomes a constraint of another name", new AttachIndex(Users, _emails) { Index = "by_email" }) { Before = [CreateUsers, new CreateIndex(Users, new Catalogs.Index("by_email", [new IndexKey("email")]) { Unique = true })], LeadsBack = false /* the index went into the constraint and goes with it */ },
        new("an index keeps room in its pages", new SetIndexOptions(Users, _byName.Name) { Set = ["fillfactor=70"] }) { Before = [CreateUsers, new CreateIndex(Users, _byName)] },
        new("a comment on an index", new SetIndexComment(Users, _byName.Name, "for the list")) { Before = [CreateUsers, new CreateIndex(Users, _byName)] },
        new("a comment on a constraint", new SetConstraintComment(Users, "PK_users", "ours")) { Before = [CreateUsers] },
        new("a comment on a sequence", new SetSequenceComment(_numbers, "of invoices")) { Before = [CreateNumbers] },
        new("a sequence of another form", new AlterSequence(_numbers) { Type = "integer", Increment = 2, Maximum = 100, Cycle = true, Start = 5, NoMinimum = true }) { Before = [CreateNumbers] },
        new("a sequence that begins anew", new AlterSequence(_numbers) { Restart = true, RestartWith = 7 }) { Before = [CreateNumbers], LeadsBack = false /* where it stood is not known */ },
        new("a sequence that a default names", new RenameSequence(_numbers, "counters")) { Before = [CreateNumbers, new CreateTable(Jobs, [new Column("id", "bigint") { Default = "nextval('public.numbers'::regclass)" }])] },
        new("a sequence in another schema", new MoveSequence(_numbers, "billing")) { Before = [CreateNumbers, new CreateSchema("billing")] },
        new("a sequence of a column", new OwnSequence(_numbers, new ColumnName(Jobs, "id"))) { Before = [CreateNumbers, new CreateTable(Jobs, [new Column("id", "bigint")])] },
        new("a sequence that a default needs", new DropSequence(_numbers) { Cascade = true })
        {
            Before = [CreateNumbers, new CreateTable(Jobs, [new Column("id", "bigint") { Default = "nextval('public.numbers'::regclass)" }])], LeadsBack = false, // the default went with it
        },
        new("a table keeps room in its pages", new SetTableOptions(Users) { Set = ["fillfactor=70", "autovacuum_enabled=false"] }) { Before = [CreateUsers] },
        new("a table keeps no more room", new SetTableOptions(Users) { Reset = ["fillfactor"] }) { Before = [CreateUsers, new SetTableOptions(Users) { Set = ["fillfactor=70"] }] },
        new("rows are seen by whom policies say", new SetRowSecurity(Users) { Enabled = true }) { Before = [CreateUsers] },
        new("policies are for the owner, too", new SetRowSecurity(Users) { Forced = true }) { Before = [CreateUsers] },
        new("all old values for replication", new SetReplicaIdentity(Users, ReplicaIdentity.Full)) { Before = [CreateUsers] },
        new("the old values of an index for replication", new SetReplicaIdentity(Credits, ReplicaIdentity.Index) { Index = "one" })
        {
            Before = [CreateUsers, CreateCredits, new CreateIndex(Credits, new Catalogs.Index("one", [new IndexKey("user_id")]) { Unique = true })],
        },
        new("a table without a log", new SetLogged(Users, Logged: false)) { Before = [CreateUsers] },
        new("a table below another", new InheritTable(Jobs, Credits)) { Before = [CreateUsers, CreateCredits, new CreateTable(Jobs, [new Column("user_id", "text"), new Column("credits", "integer")])] },
        new("a table below none", new DisinheritTable(Name.Public("admins"), Users)) { Before = [CreateUsers, CreateAdmins], LeadsBack = false /* its columns are its own from then on */ },
        new("a table becomes a partition", new AttachPartition(Events, Jobs, "FOR VALUES FROM (100) TO (200)"))
        {
            Before = [CreateEvents, new CreateIndex(Events, new Catalogs.Index("IX_events_what", [new IndexKey("what")])), new CreateTable(Jobs, [new Column("what", "text") { Nullable = true }, new Column("id", "bigint")])],
            LeadsBack = false, // its indexes stay
        },
        new("a partition becomes a table", new DetachPartition(Events, Name.Public("some_events"))) { Before = [CreateEvents, CreateSomeEvents] },
        new("an index of a partition becomes part of one", new AttachIndexPartition(Events, "IX_all", Name.Public("IX_some")))
        {
            Before =
            [
                CreateEvents, CreateSomeEvents,
                new CreateIndex(Events, new Catalogs.Index("IX_all", [new IndexKey("what")]) { Only = true }),
                new CreateIndex(Name.Public("some_events"), new Catalogs.Index("IX_some", [new IndexKey("what")])),
            ],
            LeadsBack = false, // no index can be taken off
        },
        new("a generated column becomes a plain one", new DropExpression(Jobs, "twice")) { Since = 13, Before = [CreateTwice], LeadsBack = false /* no plain column can be made a generated one */ },
        new("a generated column is made otherwise", new SetExpression(Jobs, "twice", "once + once")) { Before = [CreateTwice], Since = 17 },
        new("a trigger is off", new SetTriggerState(Users, TriggerState.Disabled)) { Before = [CreateUsers] },
    ];

    private static CreateSequence CreateNumbers => new(new Sequence(_numbers));

    private static CreateTable CreateEvents => new(Events, [new Column("id", "bigint"), new Column("what", "text") { Nullable = true }])
    {
        PrimaryKey = new PrimaryKey("PK_events", ["id"]),
        Traits = new TableTraits { PartitionKey = "RANGE (id)" },
    };

    private static CreateTable CreateSomeEvents => new(Name.Public("some_events"), []) { Traits = new TableTraits { Inherits = [Events], PartitionBound = "FOR VALUES FROM (1) TO (100)" } };

    private static CreateTable CreateAdmins => new(Name.Public("admins"), [new Column("level", "integer")]) { Traits = new TableTraits { Inherits = [Users] } };

    private static CreateTable CreateTwice => new(Jobs, [new Column("once", "integer"), new Column("twice", "integer") { Generated = "once * 2", Nullable = true }]);
}
