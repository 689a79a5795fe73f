using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(SetConstraintComment), "comment on constraint")]
public abstract partial record Operation;

/// <summary>COMMENT ON CONSTRAINT; null takes it away.</summary>
public sealed record SetConstraintComment(Name Table, string Constraint, string? Comment) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table, LockMode.ShareUpdateExclusive)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Change(Table, table => table.Constraints.TryGetValue(Constraint, out var constraint)
        ? table with { Constraints = table.Constraints.SetItem(Constraint, constraint with { Comment = Comment }) }
        : throw new CatalogException($"{Table} has no constraint {Constraint}.", SqlState.UndefinedObject));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"comment on constraint {Constraint} on {Table} is {Comment:text}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new SetConstraintComment(Table, Constraint, before.Find(Table)?.Constraints.GetValueOrDefault(Constraint)?.Comment)];
}
