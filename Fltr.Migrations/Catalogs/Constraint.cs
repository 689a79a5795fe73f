using System.Text.Json.Serialization;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs;

/// <summary>A constraint of a table.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PrimaryKey), "primary key")]
[JsonDerivedType(typeof(Unique), "unique")]
[JsonDerivedType(typeof(ForeignKey), "foreign key")]
[JsonDerivedType(typeof(Check), "check")]
[JsonDerivedType(typeof(Exclusion), "exclude")]
public abstract record Constraint(string Name)
{
    /// <summary>The columns of its own table that it names; empty where that is not known.</summary>
    public abstract Seq<string> Columns { get; init; }

    /// <summary>DEFERRABLE.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Deferrable { get; init; }

    /// <summary>INITIALLY DEFERRED.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Deferred { get; init; }

    /// <summary>Whether it comes from a parent table only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Inherited { get; init; }

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }

    /// <summary>The same constraint when a column of its table has another name.</summary>
    public virtual Constraint RenameColumn(string from, string to) => this with { Columns = Columns.Change(c => c == from, _ => to) };
}

/// <summary>PRIMARY KEY.</summary>
public sealed record PrimaryKey(string Name, Seq<string> Columns) : Constraint(Name)
{
    /// <summary>The columns behind INCLUDE; null for none.</summary>
    public Seq<string>? Include { get; init; }

    /// <summary>Storage parameters of its index, <c>fillfactor=70</c>; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Seq<string>? Options { get; init; }

    /// <inheritdoc />
    public override Constraint RenameColumn(string from, string to) => this with
    {
        Columns = Columns.Change(c => c == from, _ => to),
        Include = Include?.Change(c => c == from, _ => to),
    };
}

/// <summary>UNIQUE.</summary>
public sealed record Unique(string Name, Seq<string> Columns) : Constraint(Name)
{
    /// <summary>NULLS NOT DISTINCT (PostgreSQL 15).</summary>
    public bool NullsNotDistinct { get; init; }

    /// <summary>The columns behind INCLUDE; null for none.</summary>
    public Seq<string>? Include { get; init; }

    /// <summary>Storage parameters of its index, <c>fillfactor=70</c>; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Seq<string>? Options { get; init; }

    /// <inheritdoc />
    public override Constraint RenameColumn(string from, string to) => this with
    {
        Columns = Columns.Change(c => c == from, _ => to),
        Include = Include?.Change(c => c == from, _ => to),
    };
}

/// <summary>FOREIGN KEY.</summary>
public sealed record ForeignKey(string Name, Seq<string> Columns, Name Target, Seq<string> TargetColumns) : Constraint(Name)
{
    /// <summary>What a delete of the target does here.</summary>
    public ReferentialAction OnDelete { get; init; }

    /// <summary>The columns that ON DELETE SET NULL or SET DEFAULT names (PostgreSQL 15); null for all.</summary>
    public Seq<string>? OnDeleteColumns { get; init; }

    /// <summary>MATCH FULL.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool MatchFull { get; init; }

    /// <summary>What a new key of the target does here.</summary>
    public ReferentialAction OnUpdate { get; init; }

    /// <summary>Whether PostgreSQL knows that all rows obey.</summary>
    public bool Validated { get; init; } = true;

    /// <inheritdoc />
    public override Constraint RenameColumn(string from, string to) => this with
    {
        Columns = Columns.Change(c => c == from, _ => to),
        OnDeleteColumns = OnDeleteColumns?.Change(c => c == from, _ => to),
    };
}

/// <summary>CHECK.</summary>
public sealed record Check(string Name, string Expression) : Constraint(Name)
{
    /// <inheritdoc />
    public override Seq<string> Columns { get; init; } = [];

    /// <summary>Whether PostgreSQL knows that all rows obey.</summary>
    public bool Validated { get; init; } = true;

    /// <inheritdoc />
    public override Constraint RenameColumn(string from, string to) => Columns.Contains(from)
        ? this with { Columns = Columns.Change(c => c == from, _ => to), Expression = Mentions.Rename(Expression, from, to) }
        : this;

    /// <summary>NO INHERIT.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NoInherit { get; init; }
}

/// <summary>EXCLUDE.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Elements">Its elements in order.</param>
public sealed record Exclusion(string Name, Seq<ExclusionElement> Elements) : Constraint(Name)
{
    /// <inheritdoc />
    public override Seq<string> Columns { get; init; } = [];

    /// <summary>The access method.</summary>
    public string Method { get; init; } = "btree";

    /// <summary>The columns behind INCLUDE.</summary>
    public Seq<string> Include { get; init; } = [];

    /// <summary>The condition behind WHERE, SQL.</summary>
    public string? Filter { get; init; }

    /// <summary>Storage parameters of its index, <c>fillfactor=70</c>; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Seq<string>? Options { get; init; }

    /// <inheritdoc />
    public override Constraint RenameColumn(string from, string to) => this with
    {
        Columns = Columns.Change(c => c == from, _ => to),
        Elements = [.. Elements.Select(e => e with { Key = e.Key.RenameColumn(from, to) })],
        Include = Include.Change(c => c == from, _ => to),
        Filter = Filter is null ? null : Mentions.Rename(Filter, from, to),
    };
}

/// <summary>One element of EXCLUDE: a key and the operator that no two rows may satisfy.</summary>
public sealed record ExclusionElement(IndexKey Key, string Operator);
