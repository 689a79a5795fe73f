using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(AttachIndex), "attach index")]
public abstract partial record Operation;

/// <summary>ADD CONSTRAINT … USING INDEX: a unique index that was built concurrently becomes a primary key or unique constraint of the same name.</summary>
public sealed record AttachIndex(Name Table, Constraint Constraint) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        var freed = before.Change(Table, t => t.Indexes.ContainsKey(Constraint.Name)
            ? t with { Indexes = t.Indexes.Remove(Constraint.Name) }
            : throw new CatalogException($"{Table} has no index {Constraint.Name} to make a constraint of."));
        return TableParts.Put(freed, Table, Constraint);
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        var kind = Constraint is PrimaryKey ? "primary key" : "unique";
        sql.Add($"alter table {Table} add constraint {Constraint.Name} {kind:raw} using index {Constraint.Name}");
    }

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new DropConstraint(Table, Constraint.Name)];

    internal static CreateIndex Build(Name table, string name, Seq<string> columns, bool nullsNotDistinct) =>
        new(table, new Catalogs.Index(name, [.. columns.Select(c => new IndexKey(c))]) { Unique = true, NullsNotDistinct = nullsNotDistinct }) { Concurrently = true };
}
