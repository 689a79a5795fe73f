using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs;

/// <summary>What is asked of a catalog with each operation, so that thousands of tables are not gone through every time.</summary>
/// <param name="Indexes">By the name of an index, be it one of its own or that of a constraint: the table or view that has it.</param>
/// <param name="Constraints">By the name of a constraint: the tables and domains that have one of that name.</param>
/// <param name="References">By the target of a foreign key: the tables that point at it.</param>
/// <param name="Children">By the name of a parent: the tables that inherit from it.</param>
/// <param name="Types">By the name of a type that is not PostgreSQL's own, rows of a table among them: the tables with a column of it, or of an array of it.</param>
/// <param name="Owned">By the name of a table: the sequences that belong to a column of it.</param>
internal sealed record Lookup(Holders Indexes, Holders Constraints, Holders References, Holders Children, Holders Types, Holders Owned)
{
    public static Lookup Of(Catalog catalog)
    {
        var lookup = new Lookup(Holders.None, Holders.None, Holders.None, Holders.None, Holders.None, Holders.None);
        foreach (var table in catalog.Tables) lookup = lookup.Put(table.Name, null, table);
        foreach (var view in catalog.Views.Values) lookup = lookup.Put(view.Name, null, view);
        foreach (var type in catalog.Types.Values) lookup = lookup.Put(type.Name, null, type);
        foreach (var sequence in catalog.Sequences.Values) lookup = lookup.Put(sequence.Name, null, sequence);
        return lookup;
    }

    public Lookup Put(Name name, Table? was, Table? now)
    {
        // Most changes leave most of a table as it was.
        var hasKeys = !ReferenceEquals(was?.Constraints, now?.Constraints);
        return this with
        {
            Indexes = hasKeys || !ReferenceEquals(was?.Indexes, now?.Indexes) ? Indexes.Change(name, IndexesOf(was), IndexesOf(now)) : Indexes,
            Constraints = hasKeys ? Constraints.Change(name, ConstraintsOf(was), ConstraintsOf(now)) : Constraints,
            References = hasKeys ? References.Change(name, TargetsOf(was), TargetsOf(now)) : References,
            Children = Equals(was?.Traits.Inherits, now?.Traits.Inherits) ? Children : Children.Change(name, was?.Traits.Inherits ?? [], now?.Traits.Inherits ?? []),
            Types = ReferenceEquals(was?.Columns, now?.Columns) ? Types : Types.Change(name, TypesOf(was), TypesOf(now)),
        };
    }

    public Lookup Put(Name name, View? was, View? now) => this with { Indexes = Indexes.Change(name, IndexesOf(was), IndexesOf(now)) };

    public Lookup Put(Name name, TypeDefinition? was, TypeDefinition? now) => this with { Constraints = Constraints.Change(name, ChecksOf(was), ChecksOf(now)) };

    public Lookup Put(Name name, Sequence? was, Sequence? now) => this with { Owned = Owned.Change(name, OwnerOf(was), OwnerOf(now)) };

    private static IEnumerable<Name> IndexesOf(Table? table) => table is null
        ? []
        : table.Indexes.Keys.Concat(table.Constraints.Values.Where(c => c is PrimaryKey or Unique or Exclusion).Select(c => c.Name)).Select(table.Name.Sibling);

    private static IEnumerable<Name> IndexesOf(View? view) => view is null ? [] : view.Indexes.Keys.Select(view.Name.Sibling);

    private static IEnumerable<Name> ConstraintsOf(Table? table) => table is null ? [] : table.Constraints.Keys.Select(table.Name.Sibling);

    private static IEnumerable<Name> ChecksOf(TypeDefinition? type) => type is DomainType domain ? domain.Checks.Select(c => domain.Name.Sibling(c.Name)) : [];

    private static IEnumerable<Name> TargetsOf(Table? table) => table is null ? [] : table.Constraints.Values.OfType<ForeignKey>().Select(k => k.Target);

    private static IEnumerable<Name> TypesOf(Table? table) => table is null ? [] : table.Columns.Select(c => QualifiedNames.OfType(c.Type)).OfType<Name>();

    private static IEnumerable<Name> OwnerOf(Sequence? sequence) => sequence?.OwnedBy is { } owner ? [owner.Table] : [];
}
