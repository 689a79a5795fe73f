using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Operations;

/// <summary>The operations that make a table, or a part of it, as the catalog knows it.</summary>
internal static class TableParts
{
    public static Seq<Operation> Make(Catalog catalog, Table table)
    {
        var traits = table.Traits == TableTraits.None ? null : table.Traits;
        var own = table.Columns.Without(c => c.Inherited);
        var operations = new List<Operation>(SerialsOf(catalog, table)) { new CreateTable(table.Name, own) { PrimaryKey = table.PrimaryKey, Traits = traits } };
        operations.AddRange(OwnersOf(catalog, table));
        if (table.Comment is not null) operations.Add(new SetTableComment(table.Name, table.Comment));
        operations.AddRange(table.Indexes.Values.Select(i => new CreateIndex(table.Name, i)));
        operations.AddRange(table.Constraints.Values.Where(c => c is not Catalogs.PrimaryKey && !c.Inherited).Select(c => Add(table.Name, c)));
        return [.. operations];
    }

    public static Operation Add(Sql.Name table, Constraint constraint) => constraint switch
    {
        PrimaryKey key => new AddPrimaryKey(table, key),
        Unique unique => new AddUnique(table, unique),
        ForeignKey key => new AddForeignKey(table, key),
        Check check => new AddCheck(table, check),
        Exclusion exclusion => new AddExclusion(table, exclusion),
        _ => throw new CatalogException($"{constraint.Name} of {table} is of a kind that cannot be made again."),
    };

    /// <summary>The sequences of a table's serial columns, made before the defaults that name them.</summary>
    public static IEnumerable<Operation> SerialsOf(Catalog catalog, Table table, string? column = null) =>
        catalog.SequencesOf(table.Name, column).Where(s => !s.OfIdentity).Select(s => new CreateSequence(s with { OwnedBy = null }));

    /// <summary>Gives those sequences to their columns.</summary>
    public static IEnumerable<Operation> OwnersOf(Catalog catalog, Table table, string? column = null) =>
        catalog.SequencesOf(table.Name, column).Where(s => !s.OfIdentity).Select(s => new OwnSequence(s.Name, s.OwnedBy));

    /// <summary>The constraints and indexes that go with a column when it is dropped.</summary>
    public static IEnumerable<Operation> OfColumn(Table table, string column)
    {
        foreach (var index in table.Indexes.Values.Where(i => i.Uses(column))) yield return new CreateIndex(table.Name, index);
        foreach (var constraint in table.Constraints.Values.Where(c => c.Columns.Contains(column))) yield return Add(table.Name, constraint);
    }

    /// <summary>Puts a constraint into the catalog, as every kind of constraint does.</summary>
    public static Catalog Put(Catalog before, Sql.Name table, Constraint constraint) => before.Change(table, t =>
    {
        if (t.Constraints.ContainsKey(constraint.Name)) throw new CatalogException($"{table} has a constraint {constraint.Name} already.", SqlState.DuplicateObject);
        if (t.Seen) foreach (var column in constraint.Columns) _ = t[column];
        return t with { Constraints = t.Constraints.Add(constraint.Name, constraint) };
    });
}
