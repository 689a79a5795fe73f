using System.Text.Json.Serialization;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs;

/// <summary>A type that a migration made (manual, CREATE TYPE and CREATE DOMAIN).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(EnumType), "enum")]
[JsonDerivedType(typeof(DomainType), "domain")]
[JsonDerivedType(typeof(CompositeType), "composite")]
[JsonDerivedType(typeof(RangeType), "range")]
public abstract record TypeDefinition(Name Name)
{
    /// <summary>The comment.</summary>
    public string? Comment { get; init; }
}

/// <summary>An enum with its labels in their order.</summary>
public sealed record EnumType(Name Name, Seq<string> Labels) : TypeDefinition(Name);

/// <summary>A domain: a type with rules of its own.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type below it, as SQL.</param>
public sealed record DomainType(Name Name, string Type) : TypeDefinition(Name)
{
    /// <summary>NOT NULL.</summary>
    public bool NotNull { get; init; }

    /// <summary>The expression behind DEFAULT.</summary>
    public string? Default { get; init; }

    /// <summary>The collation, where it is not that of the type.</summary>
    public string? Collation { get; init; }

    /// <summary>Its checks in the order of their names; the expression says VALUE.</summary>
    public Seq<Check> Checks { get; init; } = [];
}

/// <summary>A composite type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Attributes">Its attributes in order; only name, type and collation of a column mean something here.</param>
public sealed record CompositeType(Name Name, Seq<Column> Attributes) : TypeDefinition(Name);

/// <summary>A range type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Subtype">What it is a range of, as SQL.</param>
public sealed record RangeType(Name Name, string Subtype) : TypeDefinition(Name);
