using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Catalogs.Definitions;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(CreateTrigger), "create trigger")]
public abstract partial record Operation;

/// <summary>CREATE TRIGGER and CREATE CONSTRAINT TRIGGER, on a table or view.</summary>
public sealed record CreateTrigger(Name Table, Trigger Trigger) : Operation
{
    /// <summary>OR REPLACE.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Replace { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [TriggerHolder.Touch(before, Table, LockMode.ShareRowExclusive)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => TriggerHolder.Change(before, Table, triggers =>
    {
        if (!triggers.TryGetValue(Trigger.Name, out var old)) return triggers.Add(Trigger.Name, Trigger);
        if (!Replace) throw new CatalogException($"{Table} has a trigger {Trigger.Name} already.", SqlState.DuplicateObject);
        return triggers.SetItem(Trigger.Name, Trigger with { State = old.State });
    });

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        var text = TriggerDefinition.Of(Table, Trigger);
        sql.Add($"{(Replace ? $"CREATE OR REPLACE{text["CREATE".Length..]}" : text):raw}");
        if (Trigger.State != TriggerState.Origin) new SetTriggerState(Table, Trigger.State) { Trigger = Trigger.Name }.Write(sql);
    }

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => TriggerHolder.Find(before, Table, Trigger.Name) is { } old
        ? [new CreateTrigger(Table, old) { Replace = true }]
        : [new DropTrigger(Table, Trigger.Name)];
}
