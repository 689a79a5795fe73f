using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropConstraint), "drop constraint")]
public abstract partial record Operation;

/// <summary>DROP CONSTRAINT of any kind.</summary>
public sealed record DropConstraint(Name Table, string Constraint) : Operation
{
    /// <summary>CASCADE: foreign keys that rest on it go, too.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Cascade { get; init; }

    /// <summary>ONLY: those that inherit a check keep it as their own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Only { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before)
    {
        var touch = Touch.Alter(Table);
        return before.Find(Table)?.Constraints.GetValueOrDefault(Constraint) is ForeignKey key && key.Target != Table
            ? [touch, Touch.Reference(key.Target, LockMode.AccessExclusive)]
            : [touch];
    }

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        var table = before[Table];
        var constraint = table.Constraints.GetValueOrDefault(Constraint);
        if (constraint is null && table.Seen) throw new CatalogException($"{Table} has no constraint {Constraint}.", SqlState.UndefinedObject);
        return constraint is null ? before : Operations.Cascade.Constraint(Only && constraint is Check ? Descent.Emancipated(before, Table, constraint) : before, Table, constraint, Cascade);
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {(Only ? "only " : ""):raw}{Table} drop constraint {Constraint}{(Cascade ? " cascade" : ""):raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) =>
        before.Find(Table)?.Constraints.GetValueOrDefault(Constraint) is { } constraint ? [TableParts.Add(Table, constraint)] : null;
}
