using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(CreateRoutine), "create routine")]
public abstract partial record Operation;

/// <summary>CREATE FUNCTION and CREATE PROCEDURE. The body is taken as it is.</summary>
public sealed record CreateRoutine(Routine Routine) : Operation
{
    /// <summary>OR REPLACE.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Replace { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Routine.Signature.Name, Access.Alter, LockMode.None, ObjectKind.Routine)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        if (!before.Schemas.Contains(Routine.Signature.Name.Schema)) throw new CatalogException($"There is no schema {Routine.Signature.Name.Schema} to make {Routine.Signature} in.", SqlState.InvalidSchemaName);
        if (before.Routines.GetValueOrDefault(Routine.Signature) is not { } old) return before.With(Routine);
        if (!Replace) throw new CatalogException($"The routine {Routine.Signature} exists already.", SqlState.DuplicateFunction);
        var isColumn = old.Arguments.Count(a => a.Mode == "table") == 1 && Routine.Arguments.Count(a => a.Mode == "table") == 1;
        if (old.Returns != Routine.Returns && old.Kind == Routine.Kind && !isColumn) throw new CatalogException($"{Routine.Signature} returns {old.Returns}, and OR REPLACE cannot make it return {Routine.Returns}. Drop it first.", SqlState.InvalidFunctionDefinition);
        return before.With(Routine with { Comment = old.Comment });
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"{RoutineSql.Create(Routine, Replace):raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Routines.GetValueOrDefault(Routine.Signature) is { } old
        ? [new CreateRoutine(old) { Replace = true }]
        : [new DropRoutine(Routine.Signature) { Kind = Routine.Kind }];
}
