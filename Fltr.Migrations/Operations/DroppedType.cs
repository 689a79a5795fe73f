using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>What goes with a type that is dropped, and what PostgreSQL does not drop it without (manual 5.15, Dependency Tracking).</summary>
internal static class DroppedType
{
    public static Catalog Apply(Catalog before, Name type, bool cascade)
    {
        var after = before.WithoutType(type);
        foreach (var table in before.Tables)
        {
            foreach (var column in table.Columns.Where(c => QualifiedNames.IsType(c.Type, type)))
            {
                Refuse($"{table.Name}.{column.Name} has it");
                if (after.Find(table.Name)?.Find(column.Name) is not null) after = Cascade.Column(after, table.Name, column.Name, cascade);
            }
        }

        foreach (var view in before.Views.Values.Where(v => v.Columns.Any(c => QualifiedNames.IsType(c.Type, type))))
        {
            Refuse($"a column of the view {view.Name} has it");
            if (after.Views.ContainsKey(view.Name)) after = Cascade.View(after, view.Name, cascade);
        }

        foreach (var other in before.Types.Values.Where(t => t.Name != type)) after = Other(after, other, type, cascade);
        foreach (var routine in before.Routines.Values.Where(r => Takes(r, type)))
        {
            Refuse($"the routine {routine.Signature} takes or returns it");
            if (after.Routines.ContainsKey(routine.Signature)) after = DroppedRoutine.Apply(after, routine.Signature, cascade);
        }

        return DroppedUses.Apply(after, sql => QualifiedNames.Casts(sql, type), $"{type}", cascade);

        void Refuse(string because)
        {
            if (!cascade) throw new CatalogException($"{type} cannot be dropped: {because}. Drop that first, or drop with CASCADE.", SqlState.DependentObjectsStillExist);
        }
    }

    private static Catalog Other(Catalog before, TypeDefinition other, Name type, bool cascade)
    {
        var isUsed = other switch
        {
            DomainType domain => QualifiedNames.IsType(domain.Type, type),
            RangeType range => QualifiedNames.IsType(range.Subtype, type),
            CompositeType composite => composite.Attributes.Any(a => QualifiedNames.IsType(a.Type, type)),
            _ => false,
        };
        if (!isUsed || !before.Types.ContainsKey(other.Name)) return before;
        if (!cascade) throw new CatalogException($"{type} cannot be dropped: the type {other.Name} is made of it. Drop that first, or drop with CASCADE.", SqlState.DependentObjectsStillExist);
        return other is CompositeType row
            ? before.With(row with { Attributes = row.Attributes.Without(a => QualifiedNames.IsType(a.Type, type)) })
            : Apply(before, other.Name, cascade);
    }

    private static bool Takes(Routine routine, Name type) =>
        routine.Arguments.Any(a => QualifiedNames.IsType(a.Type, type)) || QualifiedNames.Has(routine.Returns, type) || (routine.Returns is { } returned && QualifiedNames.IsType(returned, type));
}
