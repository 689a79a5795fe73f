using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(SetComment), "comment on")]
public abstract partial record Operation;

/// <summary>COMMENT ON a view, type or routine; null takes it away.</summary>
public sealed record SetComment(CommentedKind Kind, Name Object, string? Comment) : Operation
{
    /// <summary>The types of a routine's arguments.</summary>
    public string? Part { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Commented.Touch(before, this)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => Commented.Apply(before, this);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"comment on {Commented.Sql(this):raw} is {Comment:text}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [this with { Comment = Commented.Comment(before, this) }];
}
