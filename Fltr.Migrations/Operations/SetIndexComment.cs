using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(SetIndexComment), "comment on index")]
public abstract partial record Operation;

/// <summary>COMMENT ON INDEX; null takes it away.</summary>
public sealed record SetIndexComment(Name Table, string Index, string? Comment) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table, LockMode.ShareUpdateExclusive)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Change(Table, table => table.Indexes.TryGetValue(Index, out var index)
        ? table with { Indexes = table.Indexes.SetItem(Index, index with { Comment = Comment }) }
        : table);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"comment on index {Table.Sibling(Index)} is {Comment:text}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new SetIndexComment(Table, Index, before.Find(Table)?.Indexes.GetValueOrDefault(Index)?.Comment)];
}
