using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>The sequence behind an identity column: it comes, changes and goes with it (manual, CREATE TABLE … GENERATED AS IDENTITY).</summary>
internal static class Numbering
{
    /// <summary>The catalog with the sequence of a column that is numbered from now on.</summary>
    public static Catalog Begin(Catalog before, Name table, Column column)
    {
        if (column.Identity == Identity.None || before.SequencesOf(table, column.Name).Any(s => s.OfIdentity)) return before;

        var name = table.Sibling(ImplicitNames.Sequence(before, table, column.Name));
        return before.With(new Sequence(name) { Type = Sequence.TypeOf(column.Type), OwnedBy = new ColumnName(table, column.Name), OfIdentity = true });
    }

    /// <summary>The catalog without the sequence of a column that is numbered no more.</summary>
    public static Catalog End(Catalog before, Name table, string column) =>
        before.SequencesOf(table, column).Where(s => s.OfIdentity).ToList().Aggregate(before, (catalog, sequence) => catalog.WithoutSequence(sequence.Name));

    /// <summary>A numbered column's sequence has the type of the column; that of a serial column keeps its own.</summary>
    public static Catalog OfType(Catalog before, Name table, string column, string type) =>
        before.SequencesOf(table, column).Where(s => s.OfIdentity).ToList().Aggregate(before, (catalog, sequence) => catalog.With(sequence.Retyped(Sequence.TypeOf(type))));
}
