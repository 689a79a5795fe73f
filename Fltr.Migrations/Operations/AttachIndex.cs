using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(AttachIndex), "attach index")]
public abstract partial record Operation;

/// <summary>ADD CONSTRAINT … USING INDEX: a unique index that was built concurrently becomes a primary key or unique constraint of the same name.</summary>
public sealed record AttachIndex(Name Table, Constraint Constraint) : Operation
{
    /// <summary>The index, where it has another name than the constraint: it is renamed to that.</summary>
    public string? Index { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        var freed = before.Change(Table, t => t.Indexes.ContainsKey(Built)
            ? t with { Indexes = t.Indexes.Remove(Built) }
            : throw new CatalogException($"{Table} has no index {Built} to make a constraint of.", SqlState.UndefinedObject));
        var after = TableParts.Put(freed, Table, Constraint);
        return Constraint is not PrimaryKey ? after
            : Descent.Change(after, Table, t => t with { Columns = t.Columns.Change(c => Constraint.Columns.Contains(c.Name), c => c with { Nullable = false }) });
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        var kind = Constraint is PrimaryKey ? "primary key" : "unique";
        sql.Add($"alter table {Table} add constraint {Constraint.Name} {kind:raw} using index {Built}{ConstraintSql.Attributes(Constraint):raw}");
    }

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new DropConstraint(Table, Constraint.Name)];

    internal static CreateIndex Build(Name table, string name, Seq<string> columns, Seq<string>? include, bool nullsNotDistinct) =>
        new(table, new Catalogs.Index(name, [.. columns.Select(c => new IndexKey(c))]) { Unique = true, NullsNotDistinct = nullsNotDistinct, Include = include ?? [] }) { Concurrently = true };

    private string Built => Index ?? Constraint.Name;
}
