using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(InsertRows), "insert rows")]
public abstract partial record Operation;

/// <summary>INSERT of rows that the author wrote out. Values are SQL.</summary>
public sealed record InsertRows(Name Table, Seq<string> Columns, Seq<Seq<string>> Rows) : Operation
{
    /// <summary>OVERRIDING SYSTEM VALUE or USER VALUE, or nothing.</summary>
    public string? Overriding { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Write(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        if (before[Table] is { Seen: true } table) foreach (var column in Columns) _ = table[column];
        return before;
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        var rows = string.Join(", ", Rows.Select(r => $"({string.Join(", ", r)})"));
        sql.Add($"insert into {Table} ({Columns}) {(Overriding is null ? "" : $"overriding {Overriding} value "):raw}values {rows:raw}");
    }

    /// <summary>Deletes the rows that have all these values.</summary>
    public override Seq<Operation>? Reverse(Catalog before) =>
        [.. Rows.Reverse().Select(row => new DeleteRows(Table, string.Join(" and ", Columns.Zip(row, Assignment.Matches))))];
}
