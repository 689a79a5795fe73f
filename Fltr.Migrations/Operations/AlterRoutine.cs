using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(AlterRoutine), "alter routine")]
public abstract partial record Operation;

/// <summary>ALTER FUNCTION: volatility, security, settings and the like.</summary>
public sealed record AlterRoutine(Signature Routine, Seq<string> Changes) : Operation
{
    /// <summary>What it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public RoutineKind Kind { get; init; }

    /// <summary>All its attributes afterwards, each as SQL.</summary>
    public Seq<string> After { get; init; } = [];

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Routine.Name, Access.Alter, LockMode.None, ObjectKind.Routine)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Routines.TryGetValue(Routine, out var routine)
        ? before.With(routine with { Attributes = After })
        : throw new CatalogException($"There is no routine {Routine}.", SqlState.UndefinedFunction);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter {RoutineSql.Word(Kind):raw} {RoutineSql.Reference(Routine, Kind):raw} {string.Join(' ', Changes):raw}");

    /// <summary>The routine as it was, made again in its place.</summary>
    public override Seq<Operation>? Reverse(Catalog before) => before.Routines.GetValueOrDefault(Routine) is { } routine ? [new CreateRoutine(routine) { Replace = true }] : null;
}
