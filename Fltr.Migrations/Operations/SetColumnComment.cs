using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(SetColumnComment), "comment on column")]
public abstract partial record Operation;

/// <summary>COMMENT ON COLUMN; null takes it away.</summary>
public sealed record SetColumnComment(Name Table, string Column, string? Comment) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table, LockMode.ShareUpdateExclusive)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Change(Table, t => t.Change(Column, c => c with { Comment = Comment }));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"comment on column {Table}.{Column} is {Comment:text}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new SetColumnComment(Table, Column, before.Find(Table)?.Find(Column)?.Comment)];
}
