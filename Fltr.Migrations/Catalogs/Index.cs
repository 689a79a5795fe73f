using System.Text.Json.Serialization;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs;

/// <summary>One key of an index: a column's name, or an expression.</summary>
public sealed record IndexKey(string Column)
{
    /// <summary>An expression instead of a column; <see cref="Column"/> is then empty. It stands without the brackets that CREATE INDEX wants around it.</summary>
    public string? Expression { get; init; }

    /// <summary>The collation, as SQL, where it is not that of the column.</summary>
    public string? Collation { get; init; }

    /// <summary>The operator class, as SQL with its options, where it is not the default of the type.</summary>
    public string? OperatorClass { get; init; }

    /// <summary>DESC.</summary>
    public bool Descending { get; init; }

    /// <summary>NULLS FIRST or NULLS LAST, where it differs from the default.</summary>
    public NullsOrder Nulls { get; init; }

    /// <summary>The same key when a column of its table has another name.</summary>
    public IndexKey RenameColumn(string from, string to) => Expression is not null
        ? this with { Expression = Mentions.Rename(Expression, from, to) }
        : this with { Column = Column == from ? to : Column };

    /// <summary>The key as it stands in CREATE INDEX.</summary>
    public string Definition()
    {
        var text = Expression is null ? Identifier.Quote(Column) : $"({Expression})";
        if (Collation is not null) text += $" collate {Collation}";
        if (OperatorClass is not null) text += $" {OperatorClass}";
        if (Descending) text += " desc";
        return Nulls switch
        {
            NullsOrder.First => text + " nulls first",
            NullsOrder.Last => text + " nulls last",
            _ => text,
        };
    }
}

/// <summary>Where nulls stand in an index.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NullsOrder>))]
public enum NullsOrder
{
    /// <summary>Last when ascending, first when descending.</summary>
    [JsonStringEnumMemberName("default")] Default,

    /// <summary>Before all values.</summary>
    [JsonStringEnumMemberName("first")] First,

    /// <summary>Behind all values.</summary>
    [JsonStringEnumMemberName("last")] Last,
}

/// <summary>An index of a table. It lives in its table's schema.</summary>
public sealed record Index(string Name, Seq<IndexKey> Keys)
{
    /// <summary>UNIQUE.</summary>
    public bool Unique { get; init; }

    /// <summary>The access method.</summary>
    public string Method { get; init; } = "btree";

    /// <summary>The columns behind INCLUDE.</summary>
    public Seq<string> Include { get; init; } = [];

    /// <summary>The condition of a partial index, SQL.</summary>
    public string? Filter { get; init; }

    /// <summary>Storage parameters, <c>fillfactor = 70</c>.</summary>
    public Seq<string> Options { get; init; } = [];

    /// <summary>NULLS NOT DISTINCT (PostgreSQL 15).</summary>
    public bool NullsNotDistinct { get; init; }

    /// <summary>The tablespace.</summary>
    public string? Tablespace { get; init; }

    /// <summary>ONLY: not on the partitions.</summary>
    public bool Only { get; init; }

    /// <summary>Whether it is not usable: a concurrent build of it failed, or it waits for indexes of partitions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Invalid { get; init; }

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }

    /// <summary>Whether the index names the column.</summary>
    public bool Uses(string column) =>
        Keys.Any(k => k.Expression is null ? k.Column == column : Mentions.Of(k.Expression, column)) || Include.Contains(column) || (Filter is not null && Mentions.Of(Filter, column));

    /// <summary>The same index when a column of its table has another name.</summary>
    public Index RenameColumn(string from, string to) => this with
    {
        Keys = [.. Keys.Select(k => k.RenameColumn(from, to))],
        Include = Include.Change(c => c == from, _ => to),
        Filter = Filter is null ? null : Mentions.Rename(Filter, from, to),
    };
}
