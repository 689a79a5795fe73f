using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(CreateView), "create view")]
public abstract partial record Operation;

/// <summary>CREATE VIEW and CREATE MATERIALIZED VIEW.</summary>
public sealed record CreateView(View View) : Operation
{
    /// <summary>OR REPLACE.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Replace { get; init; }

    /// <summary>It reads the definitions of what its query names; a materialized view reads the rows.</summary>
    public override IEnumerable<Touch> Touches(Catalog before) =>
    [
        new(View.Name, Access.Alter, LockMode.AccessExclusive, ObjectKind.View),
        .. View.Uses.Select(u => u.Object).Distinct().Where(before.Has).Select(Touch.Read),
    ];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        if (!before.Schemas.Contains(View.Name.Schema)) throw new CatalogException($"There is no schema {View.Name.Schema} to make {View.Name} in.", SqlState.InvalidSchemaName);
        if (before.Views.TryGetValue(View.Name, out var old))
        {
            if (!Replace || old.Materialized) throw new CatalogException($"The view {View.Name} exists already.", SqlState.DuplicateTable);
            return before.With(View with { Comment = old.Comment, Indexes = old.Indexes, Triggers = old.Triggers });
        }

        if (TypeUses.Has(before, View.Name) || before.Sequences.ContainsKey(View.Name)) throw new CatalogException($"There is something else called {View.Name} already.", SqlState.DuplicateTable);
        return before.With(View);
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        var head = View.Materialized ? "materialized view" : Replace ? "or replace view" : "view";
        var columns = View.Columns.Count > 0 ? $" ({string.Join(", ", View.Columns.Select(c => Identifier.Quote(c.Name)))})" : "";
        var options = View.Options.Count > 0 ? $" with ({string.Join(", ", View.Options)})" : "";
        var data = View is { Materialized: true, Populated: false } ? " with no data" : "";
        sql.Add($"create {head:raw} {View.Name}{columns:raw}{options:raw} as {View.Query:raw}{data:raw}");
    }

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Views.GetValueOrDefault(View.Name) is { } old && Replace
        ? [new DropView(View.Name), new CreateView(old)]
        : [new DropView(View.Name) { Materialized = View.Materialized }];
}
