using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(RenameTrigger), "rename trigger")]
public abstract partial record Operation;

/// <summary>ALTER TRIGGER … RENAME TO.</summary>
public sealed record RenameTrigger(Name Table, string Trigger, string To) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [TriggerHolder.Touch(before, Table, LockMode.AccessExclusive)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => TriggerHolder.Change(before, Table, triggers =>
    {
        if (!triggers.TryGetValue(Trigger, out var trigger)) throw new CatalogException($"{Table} has no trigger {Trigger}.", SqlState.UndefinedObject);
        if (triggers.ContainsKey(To)) throw new CatalogException($"{Table} has a trigger {To} already.", SqlState.DuplicateObject);
        return triggers.Remove(Trigger).Add(To, trigger with { Name = To });
    });

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter trigger {Trigger} on {Table} rename to {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new RenameTrigger(Table, To, Trigger)];
}
