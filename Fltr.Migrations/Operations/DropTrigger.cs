using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropTrigger), "drop trigger")]
public abstract partial record Operation;

/// <summary>DROP TRIGGER.</summary>
public sealed record DropTrigger(Name Table, string Trigger) : Operation
{
    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [TriggerHolder.Touch(before, Table, LockMode.AccessExclusive)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => TriggerHolder.Change(before, Table, triggers => triggers.ContainsKey(Trigger)
        ? triggers.Remove(Trigger)
        : throw new CatalogException($"{Table} has no trigger {Trigger}.", SqlState.UndefinedObject));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"drop trigger {Trigger} on {Table}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => TriggerHolder.Find(before, Table, Trigger) is { } trigger ? [new CreateTrigger(Table, trigger)] : null;
}
