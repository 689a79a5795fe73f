using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(UpdateRows), "update rows")]
public abstract partial record Operation;

/// <summary>UPDATE in one statement. For a table that may be large, Backfill does it in batches.</summary>
public sealed record UpdateRows(Name Table, Seq<Assignment> Set, string? Where) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Write(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        if (before[Table] is { Seen: true } table) foreach (var assignment in Set) _ = table[assignment.Column];
        return before;
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        var set = string.Join(", ", Set.Select(s => s.Sql()));
        sql.Add($"update {Table} set {set:raw}{(Where is null ? "" : $" where {Where}"):raw}");
    }

    /// <summary>The old values are not known.</summary>
    public override Seq<Operation>? Reverse(Catalog before) => null;
}
