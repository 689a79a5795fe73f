using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DeleteRows), "delete rows")]
public abstract partial record Operation;

/// <summary>DELETE in one statement.</summary>
public sealed record DeleteRows(Name Table, string? Where) : Operation
{
    /// <inheritdoc />
    public override Loss Loss => Loss.Data;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Write(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        _ = before[Table];
        return before;
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"delete from {Table}{(Where is null ? "" : $" where {Where}"):raw}");

    /// <summary>The rows are gone.</summary>
    public override Seq<Operation>? Reverse(Catalog before) => null;
}
