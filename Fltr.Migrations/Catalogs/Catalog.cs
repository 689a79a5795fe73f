using System.Collections.Immutable;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs;

/// <summary>Our picture of a database: what its schema is after the operations so far. It never changes; each operation gives the next one.</summary>
public sealed class Catalog : IEquatable<Catalog>
{
    /// <summary>A new database.</summary>
    public static Catalog Empty { get; } = new(
        ImmutableSortedDictionary<Name, Table>.Empty,
        ImmutableSortedSet.Create(StringComparer.Ordinal, Name.DefaultSchema),
        ImmutableSortedDictionary<Name, Sequence>.Empty);

    private readonly ImmutableSortedDictionary<Name, Table> _tables;

    private Catalog(ImmutableSortedDictionary<Name, Table> tables, ImmutableSortedSet<string> schemas, ImmutableSortedDictionary<Name, Sequence> sequences)
    {
        _tables = tables;
        Schemas = schemas;
        Sequences = sequences;
    }

    /// <summary>The schemas.</summary>
    public ImmutableSortedSet<string> Schemas { get; }

    /// <summary>The sequences that no column owns.</summary>
    public ImmutableSortedDictionary<Name, Sequence> Sequences { get; }

    /// <summary>The tables in the order of their names.</summary>
    public IEnumerable<Table> Tables => _tables.Values;

    /// <summary>The table.</summary>
    /// <exception cref="CatalogException">There is none.</exception>
    public Table this[Name table] => _tables.TryGetValue(table, out var found) ? found : throw new CatalogException($"There is no table {table} at this version.");

    /// <summary>The table, or null.</summary>
    public Table? Find(Name table) => _tables.GetValueOrDefault(table);

    /// <summary>Whether the table exists.</summary>
    public bool Has(Name table) => _tables.ContainsKey(table);

    /// <summary>The catalog with one table more, or with it replaced.</summary>
    public Catalog With(Table table) => new(_tables.SetItem(table.Name, table), Schemas, Sequences);

    /// <summary>The catalog with one schema more.</summary>
    public Catalog WithSchema(string schema) => new(_tables, Schemas.Add(schema), Sequences);

    /// <summary>The catalog without a schema.</summary>
    public Catalog WithoutSchema(string schema) => new(_tables, Schemas.Remove(schema), Sequences);

    /// <summary>The catalog with one sequence more, or with it replaced.</summary>
    public Catalog With(Sequence sequence) => new(_tables, Schemas, Sequences.SetItem(sequence.Name, sequence));

    /// <summary>The catalog without a sequence.</summary>
    public Catalog WithoutSequence(Name sequence) => new(_tables, Schemas, Sequences.Remove(sequence));

    /// <summary>The catalog without a table.</summary>
    public Catalog Without(Name table) => new(_tables.Remove(table), Schemas, Sequences);

    /// <summary>The catalog with one table changed.</summary>
    /// <exception cref="CatalogException">There is no such table.</exception>
    public Catalog Change(Name table, Func<Table, Table> change) => With(change(this[table]));

    /// <summary>The foreign keys of all tables that point at one.</summary>
    public IEnumerable<(Table Table, ForeignKey Key)> ReferencesTo(Name table) =>
        from other in _tables.Values
        from key in other.Constraints.Values.OfType<ForeignKey>()
        where key.Target == table
        select (other, key);

    /// <summary>The table that has an index of this name in its schema, or null.</summary>
    public Table? TableOfIndex(Name index) => _tables.Values.FirstOrDefault(t => t.Name.Schema == index.Schema && t.Indexes.ContainsKey(index.Local));

    /// <inheritdoc />
    public bool Equals(Catalog? other) => other is not null
        && Schemas.SequenceEqual(other.Schemas)
        && _tables.SequenceEqual(other._tables)
        && Sequences.SequenceEqual(other.Sequences);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Catalog);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(_tables.Count, Schemas.Count, Sequences.Count);
}
