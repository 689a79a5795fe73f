using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Operations;

/// <summary>The operations that make a table, or a part of it, as the catalog knows it.</summary>
internal static class TableParts
{
    public static Seq<Operation> Make(Table table)
    {
        var operations = new List<Operation> { new CreateTable(table.Name, table.Columns) { PrimaryKey = table.PrimaryKey } };
        if (table.Comment is not null) operations.Add(new SetTableComment(table.Name, table.Comment));
        operations.AddRange(table.Indexes.Values.Select(i => new CreateIndex(table.Name, i)));
        operations.AddRange(table.Constraints.Values.Where(c => c is not Catalogs.PrimaryKey).Select(c => Add(table.Name, c)));
        return [.. operations];
    }

    public static Operation Add(Sql.Name table, Constraint constraint) => constraint switch
    {
        PrimaryKey key => new AddPrimaryKey(table, key),
        Unique unique => new AddUnique(table, unique),
        ForeignKey key => new AddForeignKey(table, key),
        Check check => new AddCheck(table, check),
        _ => throw new CatalogException($"{constraint.Name} of {table} is of a kind that cannot be made again."),
    };

    /// <summary>The constraints and indexes that go with a column when it is dropped.</summary>
    public static IEnumerable<Operation> OfColumn(Table table, string column)
    {
        foreach (var index in table.Indexes.Values.Where(i => i.Uses(column))) yield return new CreateIndex(table.Name, index);
        foreach (var constraint in table.Constraints.Values.Where(c => c.Columns.Contains(column))) yield return Add(table.Name, constraint);
    }

    /// <summary>Puts a constraint into the catalog, as every kind of constraint does.</summary>
    public static Catalog Put(Catalog before, Sql.Name table, Constraint constraint) => before.Change(table, t =>
    {
        if (t.Constraints.ContainsKey(constraint.Name)) throw new CatalogException($"{table} has a constraint {constraint.Name} already.");
        if (t.Seen) foreach (var column in constraint.Columns) _ = t[column];
        return t with { Constraints = t.Constraints.Add(constraint.Name, constraint) };
    });
}
