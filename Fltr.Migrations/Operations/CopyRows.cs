using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(CopyRows), "copy rows")]
public abstract partial record Operation;

/// <summary>Fills one table from another in batches along the source's primary key. Rows that are there already stay as they are.</summary>
public sealed record CopyRows(Name Into, Name From, Seq<string> Key, Seq<Assignment> Set) : Operation, IBatched
{
    /// <summary>Which rows of the source; null for all.</summary>
    public string? Where { get; init; }

    /// <inheritdoc />
    public override Name? RowsOf => From;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Write(Into), Touch.Read(From)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        var into = before[Into];
        if (into.Seen) foreach (var assignment in Set) _ = into[assignment.Column];
        _ = before[From];
        return before;
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add(
        $"insert into {Into} ({Columns}) select {Values:raw} from {From}{(Where is null ? "" : $" where {Where}"):raw} on conflict do nothing");

    /// <summary>The rows are the expand's: its reverse takes the table away.</summary>
    public override Seq<Operation>? Reverse(Catalog before) => [];

    /// <inheritdoc />
    public Batch Batch(Catalog before) => Batches.Write(before[From], Key, Where, SqlText.Write(
        $"insert into {Into} ({Columns}) select {Values:raw} from {From} where ({Key}) in (select {Key} from batch) on conflict do nothing"));

    private Seq<string> Columns => [.. Set.Select(s => s.Column)];

    private string Values => string.Join(", ", Set.Select(s => s.Value));
}
