using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(SetTableComment), "comment on table")]
public abstract partial record Operation;

/// <summary>COMMENT ON TABLE; null takes it away.</summary>
public sealed record SetTableComment(Name Table, string? Comment) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table, LockMode.ShareUpdateExclusive)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Change(Table, t => t with { Comment = Comment });

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"comment on table {Table} is {Comment:text}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new SetTableComment(Table, before.Find(Table)?.Comment)];
}
