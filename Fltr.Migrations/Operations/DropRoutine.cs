using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropRoutine), "drop routine")]
public abstract partial record Operation;

/// <summary>DROP FUNCTION, DROP PROCEDURE and DROP AGGREGATE.</summary>
public sealed record DropRoutine(Signature Routine) : Operation
{
    /// <summary>What it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public RoutineKind Kind { get; init; }

    /// <summary>CASCADE: triggers, defaults and whatever else calls it go, too.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Cascade { get; init; }

    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) =>
    [
        new(Routine.Name, Access.Alter, LockMode.None, ObjectKind.Routine),
        .. Cascade ? before.Tables.Where(t => t.Triggers.Values.Any(g => g.Function == Routine.Name)).Select(t => Touch.Alter(t.Name)) : [],
    ];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Routines.ContainsKey(Routine)
        ? DroppedRoutine.Apply(before, Routine, Cascade)
        : throw new CatalogException($"There is no routine {Routine}.", SqlState.UndefinedFunction);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"drop {RoutineSql.Word(Kind):raw} {RoutineSql.Reference(Routine, Kind):raw}{(Cascade ? " cascade" : ""):raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Routines.GetValueOrDefault(Routine) is { Kind: not RoutineKind.Aggregate } routine && !Cascade ? [new CreateRoutine(routine)] : null;
}
