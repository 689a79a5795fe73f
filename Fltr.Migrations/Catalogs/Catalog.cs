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

    // Kept from where it is first asked for on; a catalog that is only read never has one.
    private Lookup? _lookup;
    private Trail? _trail;

    private Catalog()
    {
    }

    private Catalog(Catalog other)
    {
        _tables = other._tables;
        _lookup = other._lookup;
        _trail = other._trail;
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

    /// <summary>How many tables there are.</summary>
    public int TableCount => _tables.Count;

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
    public Catalog With(Table table) => Put(table.Name, table);

    /// <summary>The catalog without a table.</summary>
    public Catalog Without(Name table) => Put(table, (Table?)null);

    /// <summary>The catalog with one table changed.</summary>
    /// <exception cref="CatalogException">There is no such table.</exception>
    public Catalog Change(Name table, Func<Table, Table> change) => With(change(this[table]));

    /// <summary>The catalog with one schema more.</summary>
    public Catalog WithSchema(string schema) => new(this) { Schemas = Schemas.Add(schema) };

    /// <summary>The catalog without a schema.</summary>
    public Catalog WithoutSchema(string schema) => new(this) { Schemas = Schemas.Remove(schema) };

    /// <summary>The catalog with one sequence more, or with it replaced.</summary>
    public Catalog With(Sequence sequence) => Put(sequence.Name, sequence);

    /// <summary>The catalog without a sequence.</summary>
    public Catalog WithoutSequence(Name sequence) => Put(sequence, (Sequence?)null);

    /// <summary>The catalog with one view more, or with it replaced.</summary>
    public Catalog With(View view) => Put(view.Name, view);

    /// <summary>The catalog without a view.</summary>
    public Catalog WithoutView(Name view) => Put(view, (View?)null);

    /// <summary>The catalog with one type more, or with it replaced.</summary>
    public Catalog With(TypeDefinition type) => Put(type.Name, type);

    /// <summary>The catalog without a type.</summary>
    public Catalog WithoutType(Name type) => Put(type, (TypeDefinition?)null);

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
        from other in Lookup.References.Of(table).Select(name => _tables[name])
        from key in other.Constraints.Values.OfType<ForeignKey>()
        where key.Target == table
        select (other, key);

    /// <summary>The table that has an index of this name in its schema, or null.</summary>
    public Table? TableOfIndex(Name index) => Lookup.Indexes.Of(index).Select(Find).FirstOrDefault(t => t?.Indexes.ContainsKey(index.Local) == true);

    /// <summary>The table or materialized view that an index is of, be it one of its own or that of a constraint; null where there is no such index.</summary>
    public Name? OwnerOfIndex(Name index) => Lookup.Indexes.Of(index) is [var owner, ..] ? owner : null;

    /// <summary>Whether a table, view, sequence, index or composite type has this name: they share one name space (manual, pg_class).</summary>
    public bool HasRelation(Name name) => _tables.ContainsKey(name)
        || Views.ContainsKey(name)
        || Sequences.ContainsKey(name)
        || (Types.TryGetValue(name, out var type) && type is CompositeType)
        || HasIndex(name);

    /// <summary>Whether an index has this name, be it one of its own or that of a constraint.</summary>
    public bool HasIndex(Name name) => Lookup.Indexes.Any(name);

    /// <summary>Whether a constraint of any table or domain of the schema has this name.</summary>
    public bool HasConstraint(string schema, string name) => Lookup.Constraints.Any(new Name(schema, name));

    /// <summary>The tables that inherit from one directly; its partitions, when it has some.</summary>
    public IEnumerable<Table> ChildrenOf(Name parent) => Lookup.Children.Of(parent).Select(name => _tables[name]);

    /// <summary>The tables with a column of a type, or of an array of it; the type may be that of a table's rows.</summary>
    public IEnumerable<Table> TablesWith(Name type) => Lookup.Types.Of(type).Select(name => _tables[name]);

    /// <summary>The sequences that are dropped with a column, or with any column of the table.</summary>
    public IEnumerable<Sequence> SequencesOf(Name table, string? column = null) =>
        Lookup.Owned.Of(table).Select(name => Sequences[name]).Where(s => column is null || s.OwnedBy!.Column == column);

    /// <summary>
    /// The names of the tables, views and types that may differ from those of a catalog that this one came from, in their order; null when it did
    /// not come from that one.
    /// </summary>
    public IReadOnlyCollection<Name>? ChangedSince(Catalog earlier) => Trail.Since(earlier._trail, _trail);

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

    private Lookup Lookup => _lookup ??= Lookup.Of(this);

    private Catalog Put(Name name, Table? table) => new(this)
    {
        _tables = table is null ? _tables.Remove(name) : _tables.SetItem(name, table),
        _lookup = _lookup?.Put(name, Find(name), table),
        _trail = new Trail(name, _trail),
    };

    private Catalog Put(Name name, View? view) => new(this)
    {
        Views = view is null ? Views.Remove(name) : Views.SetItem(name, view),
        _lookup = _lookup?.Put(name, Views.GetValueOrDefault(name), view),
        _trail = new Trail(name, _trail),
    };

    private Catalog Put(Name name, TypeDefinition? type) => new(this)
    {
        Types = type is null ? Types.Remove(name) : Types.SetItem(name, type),
        _lookup = _lookup?.Put(name, Types.GetValueOrDefault(name), type),
        _trail = new Trail(name, _trail),
    };

    private Catalog Put(Name name, Sequence? sequence) => new(this)
    {
        Sequences = sequence is null ? Sequences.Remove(name) : Sequences.SetItem(name, sequence),
        _lookup = _lookup?.Put(name, Sequences.GetValueOrDefault(name), sequence),
    };
}
