using System.Collections.Immutable;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs;

/// <summary>Our picture of a database: what its schema is after the operations so far. It never changes; each operation gives the next one.</summary>
public sealed class Catalog : IEquatable<Catalog>
{
    /// <summary>A new database.</summary>
    public static Catalog Empty { get; } = new();

    private ImmutableSortedDictionary<Name, Table> _tables = ImmutableSortedDictionary<Name, Table>.Empty;

    private Catalog()
    {
    }

    private Catalog(Catalog other)
    {
        _tables = other._tables;
        Schemas = other.Schemas;
        Sequences = other.Sequences;
        Views = other.Views;
        Types = other.Types;
        Routines = other.Routines;
        Extensions = other.Extensions;
        Unseen = other.Unseen;
    }

    /// <summary>The schemas.</summary>
    public ImmutableSortedSet<string> Schemas { get; private init; } = ImmutableSortedSet.Create(StringComparer.Ordinal, Name.DefaultSchema);

    /// <summary>The sequences, those of columns too.</summary>
    public ImmutableSortedDictionary<Name, Sequence> Sequences { get; private init; } = ImmutableSortedDictionary<Name, Sequence>.Empty;

    /// <summary>The views and materialized views.</summary>
    public ImmutableSortedDictionary<Name, View> Views { get; private init; } = ImmutableSortedDictionary<Name, View>.Empty;

    /// <summary>The enums, domains, composite and range types.</summary>
    public ImmutableSortedDictionary<Name, TypeDefinition> Types { get; private init; } = ImmutableSortedDictionary<Name, TypeDefinition>.Empty;

    /// <summary>The functions, procedures and aggregates.</summary>
    public ImmutableSortedDictionary<Signature, Routine> Routines { get; private init; } = ImmutableSortedDictionary<Signature, Routine>.Empty;

    /// <summary>The extensions.</summary>
    public ImmutableSortedDictionary<string, Extension> Extensions { get; private init; } = ImmutableSortedDictionary.Create<string, Extension>(StringComparer.Ordinal);

    /// <summary>What changed the schema in a way that nobody read: verdicts that depend on it say so.</summary>
    public Seq<Unseen> Unseen { get; private init; } = [];

    /// <summary>The tables in the order of their names.</summary>
    public IEnumerable<Table> Tables => _tables.Values;

    /// <summary>The table.</summary>
    /// <exception cref="CatalogException">There is none.</exception>
    public Table this[Name table] => _tables.TryGetValue(table, out var found) ? found : throw new CatalogException($"There is no table {table} at this version.", SqlState.UndefinedTable);

    /// <summary>The table, or null.</summary>
    public Table? Find(Name table) => _tables.GetValueOrDefault(table);

    /// <summary>Whether the table exists.</summary>
    public bool Has(Name table) => _tables.ContainsKey(table);

    /// <summary>The catalog with one table more, or with it replaced.</summary>
    public Catalog With(Table table) => new(this) { _tables = _tables.SetItem(table.Name, table) };

    /// <summary>The catalog without a table.</summary>
    public Catalog Without(Name table) => new(this) { _tables = _tables.Remove(table) };

    /// <summary>The catalog with one table changed.</summary>
    /// <exception cref="CatalogException">There is no such table.</exception>
    public Catalog Change(Name table, Func<Table, Table> change) => With(change(this[table]));

    /// <summary>The catalog with one schema more.</summary>
    public Catalog WithSchema(string schema) => new(this) { Schemas = Schemas.Add(schema) };

    /// <summary>The catalog without a schema.</summary>
    public Catalog WithoutSchema(string schema) => new(this) { Schemas = Schemas.Remove(schema) };

    /// <summary>The catalog with one sequence more, or with it replaced.</summary>
    public Catalog With(Sequence sequence) => new(this) { Sequences = Sequences.SetItem(sequence.Name, sequence) };

    /// <summary>The catalog without a sequence.</summary>
    public Catalog WithoutSequence(Name sequence) => new(this) { Sequences = Sequences.Remove(sequence) };

    /// <summary>The catalog with one view more, or with it replaced.</summary>
    public Catalog With(View view) => new(this) { Views = Views.SetItem(view.Name, view) };

    /// <summary>The catalog without a view.</summary>
    public Catalog WithoutView(Name view) => new(this) { Views = Views.Remove(view) };

    /// <summary>The catalog with one type more, or with it replaced.</summary>
    public Catalog With(TypeDefinition type) => new(this) { Types = Types.SetItem(type.Name, type) };

    /// <summary>The catalog without a type.</summary>
    public Catalog WithoutType(Name type) => new(this) { Types = Types.Remove(type) };

    /// <summary>The catalog with one routine more, or with it replaced.</summary>
    public Catalog With(Routine routine) => new(this) { Routines = Routines.SetItem(routine.Signature, routine) };

    /// <summary>The catalog without a routine.</summary>
    public Catalog Without(Signature routine) => new(this) { Routines = Routines.Remove(routine) };

    /// <summary>The routines of a name, whatever arguments they take.</summary>
    public IEnumerable<Routine> RoutinesNamed(Name name) => Routines.Values.Where(r => r.Signature.Name == name);

    /// <summary>The catalog with one extension more, or with it replaced.</summary>
    public Catalog With(Extension extension) => new(this) { Extensions = Extensions.SetItem(extension.Name, extension) };

    /// <summary>The catalog without an extension.</summary>
    public Catalog WithoutExtension(string extension) => new(this) { Extensions = Extensions.Remove(extension) };

    /// <summary>The catalog that knows of one more change that nobody read.</summary>
    public Catalog With(Unseen unseen) => Unseen.Contains(unseen) ? this : new(this) { Unseen = Unseen.With(unseen) };

    /// <summary>The foreign keys of all tables that point at one.</summary>
    public IEnumerable<(Table Table, ForeignKey Key)> ReferencesTo(Name table) =>
        from other in _tables.Values
        from key in other.Constraints.Values.OfType<ForeignKey>()
        where key.Target == table
        select (other, key);

    /// <summary>The table that has an index of this name in its schema, or null.</summary>
    public Table? TableOfIndex(Name index) => _tables.Values.FirstOrDefault(t => t.Name.Schema == index.Schema && t.Indexes.ContainsKey(index.Local));

    /// <summary>Whether a table, view, sequence, index or composite type has this name: they share one name space (manual, pg_class).</summary>
    public bool HasRelation(Name name) => _tables.ContainsKey(name)
        || Views.ContainsKey(name)
        || Sequences.ContainsKey(name)
        || (Types.TryGetValue(name, out var type) && type is CompositeType)
        || HasIndex(name);

    /// <summary>Whether an index has this name, be it one of its own or that of a constraint.</summary>
    public bool HasIndex(Name name) =>
        _tables.Values.Any(t => t.Name.Schema == name.Schema && (t.Indexes.ContainsKey(name.Local) || t.Constraints.GetValueOrDefault(name.Local) is PrimaryKey or Unique or Exclusion))
        || Views.Values.Any(v => v.Name.Schema == name.Schema && v.Indexes.ContainsKey(name.Local));

    /// <summary>Whether a constraint of any table or domain of the schema has this name.</summary>
    public bool HasConstraint(string schema, string name) =>
        _tables.Values.Any(t => t.Name.Schema == schema && t.Constraints.ContainsKey(name))
        || Types.Values.OfType<DomainType>().Any(d => d.Name.Schema == schema && d.Checks.Any(c => c.Name == name));

    /// <summary>The tables that inherit from one directly; its partitions, when it has some.</summary>
    public IEnumerable<Table> ChildrenOf(Name parent) => _tables.Values.Where(t => t.Traits.Inherits?.Contains(parent) == true);

    /// <summary>The sequences that are dropped with a column, or with any column of the table.</summary>
    public IEnumerable<Sequence> SequencesOf(Name table, string? column = null) =>
        Sequences.Values.Where(s => s.OwnedBy is { } owner && owner.Table == table && (column is null || owner.Column == column));

    /// <inheritdoc />
    public bool Equals(Catalog? other) => other is not null
        && Schemas.SequenceEqual(other.Schemas)
        && _tables.SequenceEqual(other._tables)
        && Sequences.SequenceEqual(other.Sequences)
        && Views.SequenceEqual(other.Views)
        && Types.SequenceEqual(other.Types)
        && Routines.SequenceEqual(other.Routines)
        && Extensions.SequenceEqual(other.Extensions)
        && Unseen.Equals(other.Unseen);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Catalog);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(_tables.Count, Schemas.Count, Sequences.Count, Views.Count, Types.Count, Routines.Count);
}
