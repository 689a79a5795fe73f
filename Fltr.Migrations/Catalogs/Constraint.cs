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
public abstract record Constraint(string Name)
{
    /// <summary>The columns of its own table that it names; empty where that is not known.</summary>
    public abstract Seq<string> Columns { get; init; }

    /// <summary>The same constraint when a column of its table has another name.</summary>
    public virtual Constraint RenameColumn(string from, string to) => this with { Columns = Columns.Change(c => c == from, _ => to) };
}

/// <summary>PRIMARY KEY.</summary>
public sealed record PrimaryKey(string Name, Seq<string> Columns) : Constraint(Name);

/// <summary>UNIQUE.</summary>
public sealed record Unique(string Name, Seq<string> Columns) : Constraint(Name)
{
    /// <summary>NULLS NOT DISTINCT (PostgreSQL 15).</summary>
    public bool NullsNotDistinct { get; init; }
}

/// <summary>FOREIGN KEY.</summary>
public sealed record ForeignKey(string Name, Seq<string> Columns, Name Target, Seq<string> TargetColumns) : Constraint(Name)
{
    /// <summary>What a delete of the target does here.</summary>
    public ReferentialAction OnDelete { get; init; }

    /// <summary>What a new key of the target does here.</summary>
    public ReferentialAction OnUpdate { get; init; }

    /// <summary>Whether PostgreSQL knows that all rows obey.</summary>
    public bool Validated { get; init; } = true;
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
}
