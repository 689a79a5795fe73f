using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;
using static Fltr.Migrations.Database.Tests.Operations.Schema;

namespace Fltr.Migrations.Database.Tests.Operations;

/// <summary>The cases of what is no table: schemas, extensions, types, views, routines, triggers, policies.</summary>
internal static class ObjectCases
{
    private static readonly Name _mood = Name.Public("mood");
    private static readonly Name _address = Name.Public("address");
    private static readonly Name _positive = Name.Public("positive");
    private static readonly Name _names = Name.Public("names");
    private static readonly Signature _stamp = new(Name.Public("stamp"), "");
    private static readonly Signature _twice = new(Name.Public("twice"), "integer");

    private static readonly CreateType _createMood = new(new EnumType(_mood, ["sad", "it's ok"]));
    private static readonly CreateType _createAddress = new(new CompositeType(_address, [new Column("street", "text") { Nullable = true }, new Column("Nr", "integer") { Nullable = true }]));
    private static readonly Check _above = new("above", "value > 0");
    private static readonly CreateType _createPositive = new(new DomainType(_positive, "integer") { Checks = [_above] });
    private static readonly View _viewOfNames = new(_names, "select id, name from public.users") { Uses = [new Dependence(Users)] };
    private static readonly View _rowsOfNames = _viewOfNames with { Materialized = true, Populated = true };
    private static readonly Routine _stampFunction = new(_stamp, []) { Returns = "trigger", Language = "plpgsql", Body = " begin return new; end " };
    private static readonly Routine _twiceFunction = new(_twice, [new Argument("integer") { Name = "n", Default = "1" }]) { Returns = "integer", Body = "select n * 2", Attributes = ["immutable", "strict"] };
    private static readonly Trigger _trigger = new("stamped", TriggerTiming.Before, TriggerEvents.Insert | TriggerEvents.Update, _stamp.Name) { ForEachRow = true, Columns = ["name"], When = "new.name is not null", Arguments = ["it's"] };
    private static readonly Policy _policy = new("own rows") { Command = PolicyCommand.Select, Using = "id = current_user" };

    public static IEnumerable<OperationCase> All =>
    [
        new("a schema with all that is in it", new DropSchema("billing") { Cascade = true })
        {
            Before = [new CreateSchema("billing"), new CreateTable(new Name("billing", "bills"), [new Column("id", "text")]), new CreateType(new EnumType(new Name("billing", "state"), ["open"])), new CreateTable(Users, [new Column("id", "text"), new Column("state", "billing.state") { Nullable = true }])],
            LeadsBack = false /* the rows are gone */,
        },
        new("a schema that others point into", new RenameSchema("billing", "bills"))
        {
            Before = [new CreateSchema("billing"), new CreateType(new EnumType(new Name("billing", "state"), ["open"])), new CreateTable(Users, [new Column("state", "billing.state") { Default = "'open'::billing.state" }])],
        },
        new("an extension", new CreateExtension("citext", "public")),
        new("an extension goes", new DropExtension("citext")) { Before = [new CreateExtension("citext", "public")] },
        // A plain role may create a trusted extension, but what it consists of is the administrator's (manual, CREATE EXTENSION).
        new("an extension in another schema", new MoveExtension("citext", "billing")) { ByAdministrator = true, Before = [new CreateSchema("billing"), new CreateExtension("citext", "public")] },
        new("an enum", _createMood),
        new("a domain with everything", new CreateType(new DomainType(_positive, "text") { Collation = "\"C\"", Default = "'a'", NotNull = true, Checks = [new Check("short", "length(value) < 9")] })),
        new("a composite type", _createAddress),
        new("a range type", new CreateType(new RangeType(Name.Public("floats"), "double precision"))),
        new("a type goes", new DropType(_mood)) { Before = [_createMood] },
        new("a type goes with the columns that have it", new DropType(_mood) { Cascade = true })
        {
            Before = [_createMood, new CreateTable(Users, [new Column("id", "text"), new Column("moods", "public.mood[]") { Nullable = true }])],
            LeadsBack = false /* the values are gone */,
        },
        new("a type that a default names", new RenameType(_mood, "feeling")) { Before = [_createMood, new CreateTable(Users, [new Column("now", "public.mood") { Default = "'sad'::public.mood" }])] },
        new("a type in another schema", new MoveType(_mood, "billing")) { Before = [new CreateSchema("billing"), _createMood, new CreateTable(Users, [new Column("now", "mood")])] },
        new("a value at the end", new AddEnumValue(_mood, "happy")) { Before = [_createMood], LeadsBack = false /* a value cannot be taken away */ },
        new("a value between two", new AddEnumValue(_mood, "so so") { After = "sad" }) { Before = [_createMood], LeadsBack = false /* a value cannot be taken away */ },
        new("another word for a value", new RenameEnumValue(_mood, "sad", "blue")) { Before = [_createMood] },
        new("a default of a domain", new SetDomainDefault(_positive, "7")) { Before = [_createPositive] },
        new("a domain without nulls", new SetDomainNotNull(_positive, true)) { Before = [_createPositive] },
        new("a check of a domain", new AddDomainCheck(_positive, new Check("small", "value < 100"))) { Before = [_createPositive] },
        new("a check of a domain goes", new DropDomainCheck(_positive, "above")) { Before = [_createPositive] },
        new("a check of a domain becomes valid", new ValidateDomainCheck(_positive, "small"))
        {
            Before = [_createPositive, new AddDomainCheck(_positive, new Check("small", "value < 100") { Validated = false })],
            LeadsBack = false /* what is known to be true stays known */,
        },
        new("another name for a domain's check", new RenameDomainCheck(_positive, "above", "over zero")) { Before = [_createPositive] },
        new("an attribute", new AddAttribute(_address, new Column("town", "varchar(50)") { Collation = "\"C\"", Nullable = true })) { Before = [_createAddress] },
        new("an attribute goes", new DropAttribute(_address, "Nr")) { Before = [_createAddress] },
        new("an attribute of another type", new AlterAttributeType(_address, new Column("Nr", "bigint") { Nullable = true })) { Before = [_createAddress] },
        new("another name for an attribute", new RenameAttribute(_address, "Nr", "number")) { Before = [_createAddress] },
        new("a view", new CreateView(_viewOfNames with { Options = ["security_barrier=true"], Columns = [new ViewColumn("key", ""), new ViewColumn("called", "")] })) { Before = [CreateUsers] },
        new("a view in the place of another", new CreateView(_viewOfNames with { Query = "select id, name, email from public.users" }) { Replace = true }) { Before = [CreateUsers, new CreateView(_viewOfNames)] },
        new("a materialized view", new CreateView(_rowsOfNames)) { Before = [CreateUsers] },
        new("a view goes with those that read it", new DropView(_names) { Cascade = true })
        {
            Before = [CreateUsers, new CreateView(_viewOfNames), new CreateView(new View(Name.Public("short"), "select name from public.names") { Uses = [new Dependence(_names)] })],
            LeadsBack = false /* what read it is gone as well */,
        },
        new("a materialized view with an index goes", new DropView(_names) { Materialized = true }) { Before = [CreateUsers, new CreateView(_rowsOfNames)] },
        new("a view that another reads", new RenameView(_names, "people"))
        {
            Before = [CreateUsers, new CreateView(_viewOfNames), new CreateView(new View(Name.Public("short"), "select name from public.names") { Uses = [new Dependence(_names)] })],
        },
        new("a view in another schema", new MoveView(_names, "billing")) { Before = [new CreateSchema("billing"), CreateUsers, new CreateView(_viewOfNames)] },
        new("a column of a view", new RenameViewColumn(_names, "name", "called")) { Since = 13, Before = [CreateUsers, new CreateView(_viewOfNames)] },
        new("options of a view", new SetViewOptions(_names, ["security_barrier=true"])) { Before = [CreateUsers, new CreateView(_viewOfNames)] },
        new("rows made anew", new RefreshView(_names)) { Before = [CreateUsers, new CreateView(_rowsOfNames with { Populated = false })], LeadsBack = false /* rows need no way back */ },
        new("a function with everything", new CreateRoutine(_twiceFunction)),
        new("a function in the place of another", new CreateRoutine(_twiceFunction with { Body = "select n + n" }) { Replace = true }) { Before = [new CreateRoutine(_twiceFunction)] },
        new("a procedure", new CreateRoutine(new Routine(new Signature(Name.Public("clean"), ""), []) { Kind = RoutineKind.Procedure, Language = "plpgsql", Body = "begin end" })),
        new("a function whose body is SQL itself", new CreateRoutine(_twiceFunction with { Body = "", SqlBody = "return n * 2" })) { Since = 14 },
        new("a function goes with its triggers and defaults", new DropRoutine(_stamp) { Cascade = true })
        {
            Before = [CreateUsers, new CreateRoutine(_stampFunction), new CreateTrigger(Users, _trigger)],
            LeadsBack = false /* what called it is gone as well */,
        },
        new("a function goes", new DropRoutine(_twice)) { Before = [new CreateRoutine(_twiceFunction)] },
        new("a function that a default calls", new RenameRoutine(_twice, "double")) { Before = [new CreateRoutine(_twiceFunction), new CreateTable(Users, [new Column("n", "integer") { Default = "public.twice(2)" }])] },
        new("a function in another schema", new MoveRoutine(_twice, "billing")) { Before = [new CreateSchema("billing"), new CreateRoutine(_twiceFunction)] },
        new("a function that sees more", new AlterRoutine(_twice, ["security definer", "stable"]) { After = ["stable", "strict", "security definer"] }) { Before = [new CreateRoutine(_twiceFunction)] },
        new("a trigger with everything", new CreateTrigger(Users, _trigger with { State = TriggerState.Always })) { Before = [CreateUsers, new CreateRoutine(_stampFunction)], Rows = SomeUsers },
        new("a constraint trigger", new CreateTrigger(Users, new Trigger("late", TriggerTiming.After, TriggerEvents.Delete, _stamp.Name) { ForEachRow = true, Constraint = true, Deferrable = true, Deferred = true })) { Before = [CreateUsers, new CreateRoutine(_stampFunction)] },
        new("a trigger with the rows as a table", new CreateTrigger(Users, new Trigger("all at once", TriggerTiming.After, TriggerEvents.Insert, _stamp.Name) { NewTable = "added" })) { Before = [CreateUsers, new CreateRoutine(_stampFunction)] },
        new("a trigger goes", new DropTrigger(Users, "stamped")) { Before = [CreateUsers, new CreateRoutine(_stampFunction), new CreateTrigger(Users, _trigger)] },
        new("another name for a trigger", new RenameTrigger(Users, "stamped", "marked")) { Before = [CreateUsers, new CreateRoutine(_stampFunction), new CreateTrigger(Users, _trigger)] },
        new("a policy with everything", new CreatePolicy(Users, _policy with { Restrictive = true, Command = PolicyCommand.All, Check = "name is not null", Roles = ["current_user"] })) { Before = [CreateUsers] },
        new("other conditions of a policy", new AlterPolicy(Users, _policy with { Using = "true" })) { Before = [CreateUsers, new CreatePolicy(Users, _policy)] },
        new("a policy goes", new DropPolicy(Users, "own rows")) { Before = [CreateUsers, new CreatePolicy(Users, _policy)] },
        new("another name for a policy", new RenamePolicy(Users, "own rows", "mine")) { Before = [CreateUsers, new CreatePolicy(Users, _policy)] },
        new("a comment on a view", new SetComment(CommentedKind.View, _names, "who's who")) { Before = [CreateUsers, new CreateView(_viewOfNames)] },
        new("a comment on a function", new SetComment(CommentedKind.Function, _twice.Name, "doubles") { Part = "integer" }) { Before = [new CreateRoutine(_twiceFunction)] },
    ];
}
