using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(SetIdentity), "set identity")]
public abstract partial record Operation;

/// <summary>ALTER COLUMN … ADD GENERATED AS IDENTITY, or SET GENERATED on a column that is numbered already.</summary>
public sealed record SetIdentity(Name Table, string Column, Identity Identity) : Operation
{
    /// <summary>Whether the column is numbered already, which PostgreSQL spells differently.</summary>
    public bool Replaces { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before[Table].Find(Column) is { Nullable: true }
        ? throw new CatalogException($"{Table}.{Column} is nullable; an identity column must be NOT NULL first.", SqlState.ObjectNotInPrerequisiteState)
        : Numbering.Begin(before.Change(Table, t => t.Change(Column, c => c with { Identity = Identity })), Table, before[Table][Column] with { Identity = Identity });

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        var kind = Identity == Identity.Always ? "always" : "by default";
        sql.Add($"alter table {Table} alter column {Column} {(Replaces ? "set" : "add"):raw} generated {kind:raw}{(Replaces ? "" : " as identity"):raw}");
    }

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before)
    {
        var column = before.Find(Table)?.Find(Column);
        if (column is null) return null;
        return column.Identity == Identity.None ? [new DropIdentity(Table, Column)] : [new SetIdentity(Table, Column, column.Identity) { Replaces = true }];
    }
}
