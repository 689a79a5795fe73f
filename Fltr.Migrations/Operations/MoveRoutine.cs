using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(MoveRoutine), "move routine")]
public abstract partial record Operation;

/// <summary>ALTER FUNCTION … SET SCHEMA.</summary>
public sealed record MoveRoutine(Signature Routine, string To) : Operation
{
    /// <summary>What it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public RoutineKind Kind { get; init; }

    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Routine.Name, Access.Alter, LockMode.None, ObjectKind.Routine)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Schemas.Contains(To)
        ? Renaming.Routine(before, Routine, new Name(To, Routine.Name.Local))
        : throw new CatalogException($"There is no schema {To} to move {Routine} to.", SqlState.InvalidSchemaName);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter {RoutineSql.Word(Kind):raw} {RoutineSql.Reference(Routine, Kind):raw} set schema {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new MoveRoutine(Routine with { Name = new Name(To, Routine.Name.Local) }, Routine.Name.Schema) { Kind = Kind }];
}
