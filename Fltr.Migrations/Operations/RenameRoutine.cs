using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(RenameRoutine), "rename routine")]
public abstract partial record Operation;

/// <summary>ALTER FUNCTION … RENAME TO.</summary>
public sealed record RenameRoutine(Signature Routine, string To) : Operation
{
    /// <summary>What it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public RoutineKind Kind { get; init; }

    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Routine.Name, Access.Alter, LockMode.None, ObjectKind.Routine)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => Renaming.Routine(before, Routine, Routine.Name.Sibling(To));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter {RoutineSql.Word(Kind):raw} {RoutineSql.Reference(Routine, Kind):raw} rename to {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new RenameRoutine(Routine with { Name = Routine.Name.Sibling(To) }, Routine.Name.Local) { Kind = Kind }];
}
