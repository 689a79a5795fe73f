namespace Fltr.Migrations.Compiler.Sql.Analysis.Types;

/// <summary>PostgreSQL's typtype, and that of an array, which PostgreSQL tells by its element.</summary>
internal enum TypeKind
{
    Base,
    Array,
    Composite,
    Domain,
    Enum,
    Pseudo,
    Range,
    Multirange,
}

/// <summary>A type as analysis sees it (manual 10, and the catalogs pg_type and pg_range). Two are the same when schema and name are.</summary>
internal sealed class DataType(string schema, string name) : IEquatable<DataType>
{
    private DataType? _array;

    /// <summary>The schema; of an extension's type <c>@</c> and the extension, which has its objects wherever it was created.</summary>
    public string Schema { get; } = schema;

    public string Name { get; } = name;

    public TypeKind Kind { get; init; }

    public char Category { get; init; } = 'U';

    public bool Preferred { get; init; }

    public bool Collatable { get; init; }

    /// <summary>The name of its array type; null for most pseudo-types.</summary>
    public string? ArrayName { get; init; }

    /// <summary>Whether reading it from text, and printing it as text, depends on settings (provolatile of typinput and typoutput): <c>ss</c> of a timestamp.</summary>
    public string Volatility { get; init; } = "ii";

    /// <summary>What an array holds.</summary>
    public DataType? Element { get; init; }

    /// <summary>What a subscript gives of a type that is no array: point, oidvector.</summary>
    public DataType? Item { get; set; }

    /// <summary>What a range is of.</summary>
    public DataType? Subtype { get; set; }

    /// <summary>The multirange of a range, and the range of a multirange.</summary>
    public DataType? Partner { get; set; }

    /// <summary>What the catalog holds of it: a TypeDefinition, a Table or a View; null for a known one.</summary>
    public object? Definition { get; init; }

    /// <summary>A type of which no more is known than how it was written.</summary>
    public static DataType Opaque(string text) => new("?", text);

    public bool IsOpaque => Schema == "?";

    public bool IsKnownByPostgres => Schema == Known.Catalog;

    public DataType? Array => ArrayName is null ? null : _array ??= new DataType(Schema, ArrayName) { Kind = TypeKind.Array, Category = 'A', Collatable = Collatable, Element = this };

    public bool IsPolymorphic => IsKnownByPostgres && Kind == TypeKind.Pseudo && Name.StartsWith("any", StringComparison.Ordinal) && Name != "any";

    public bool Is(string known) => Name == known && IsKnownByPostgres;

    public bool Equals(DataType? other) => ReferenceEquals(this, other) || (other is not null && Name == other.Name && Schema == other.Schema);

    public override bool Equals(object? obj) => Equals(obj as DataType);

    public override int GetHashCode() => HashCode.Combine(Name, Schema);

    public override string ToString() => $"{Schema}.{Name}";
}

/// <summary>A type with its modifier, -1 for none (pg_attribute.atttypmod).</summary>
internal readonly record struct Typed(DataType Type, int Modifier = -1);
