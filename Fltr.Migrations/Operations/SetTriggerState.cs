using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(SetTriggerState), "set trigger state")]
public abstract partial record Operation;

/// <summary>ALTER TABLE … ENABLE and DISABLE TRIGGER. While a trigger is off, what it keeps true is not.</summary>
public sealed record SetTriggerState(Name Table, TriggerState State) : Operation
{
    /// <summary>The trigger; null for all.</summary>
    public string? Trigger { get; init; }

    /// <summary>USER instead of ALL: not those of constraints.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool OfUser { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table, LockMode.ShareRowExclusive)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => Trigger is null || before[Table].Triggers.ContainsKey(Trigger)
        ? before.Change(Table, Changed)
        : throw new CatalogException($"{Table} has no trigger {Trigger}.", SqlState.UndefinedObject);

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        var verb = State switch
        {
            TriggerState.Disabled => "disable",
            TriggerState.Replica => "enable replica",
            TriggerState.Always => "enable always",
            _ => "enable",
        };
        var which = Trigger is null ? OfUser ? "user" : "all" : Identifier.Quote(Trigger);
        sql.Add($"alter table {Table} {verb:raw} trigger {which:raw}");
    }

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) =>
        [.. before.Find(Table)?.Triggers.Values.Where(t => Trigger is null || t.Name == Trigger).Select(t => new SetTriggerState(Table, t.State) { Trigger = t.Name }) ?? []];

    private Table Changed(Table table) => table with
    {
        Triggers = table.Triggers.SetItems(table.Triggers.Where(t => Trigger is null || t.Key == Trigger).Select(t => KeyValuePair.Create(t.Key, t.Value with { State = State }))),
    };
}
