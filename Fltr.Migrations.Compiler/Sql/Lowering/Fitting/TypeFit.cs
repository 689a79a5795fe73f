using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Fitting;

/// <summary>Types (src/backend/commands/typecmds.c, and find_composite_type_dependencies of tablecmds.c).</summary>
internal static class TypeFit
{
    /// <summary>PostgreSQL's unique_violation: two labels are two rows of its catalog.</summary>
    private const string TwoRows = "23505";

    public static void Create(CreateType change, Catalog before)
    {
        var name = change.Type.Name;
        Fit.Refuse(change.Type is CompositeType && !before.Has(name) && !before.Views.ContainsKey(name) && !before.Types.ContainsKey(name) && before.HasRelation(name), $"There is a relation {name} already.", SqlState.DuplicateTable);
        Fit.Refuse(change.Type is EnumType { Labels: var labels } && labels.Distinct().Count() < labels.Count, $"{name} has a value twice.", TwoRows);
        Fit.Refuse(change.Type is CompositeType { Attributes: var attributes } && attributes.Select(a => a.Name).Distinct().Count() < attributes.Count, $"{name} has an attribute twice.", SqlState.DuplicateColumn);
    }

    /// <summary>A change that would rewrite stored values of the type, which nothing does.</summary>
    public static void Rewrite(Catalog before, Name type) =>
        Fit.Refuse(Holder(before, type) is { } holder, $"The type {type} cannot be changed so: there are values of it in {Holder(before, type)}.", SqlState.FeatureNotSupported);

    /// <summary>Values of a domain are checked in columns of it, and nowhere within other values.</summary>
    public static void Constrain(Catalog before, Name domain, bool isChecked)
    {
        if (!isChecked) return;
        var holder = Holders(before, domain).FirstOrDefault(h => !h.IsPlain);
        Fit.Refuse(holder.Column is not null, $"The domain {domain} cannot be constrained: there are values of it within those of {holder.Column}.", SqlState.FeatureNotSupported);
    }

    private static string? Holder(Catalog before, Name type) => Holders(before, type).FirstOrDefault().Column;

    /// <summary>The columns that hold values of a type, as they are or within arrays, rows and domains.</summary>
    private static IEnumerable<(string? Column, bool IsPlain)> Holders(Catalog before, Name type)
    {
        var open = new Stack<(Name Type, bool IsPlain)>([(type, true)]);
        var seen = new HashSet<(Name, bool)>();
        while (open.TryPop(out var one))
        {
            if (!seen.Add(one)) continue;
            foreach (var table in before.Tables)
            {
                foreach (var column in table.Columns.Where(c => QualifiedNames.IsType(c.Type, one.Type))) yield return ($"{table.Name}.{column.Name}", one.IsPlain && !IsArray(column.Type));
            }

            foreach (var other in before.Types.Values)
            {
                switch (other)
                {
                    case DomainType domain when QualifiedNames.IsType(domain.Type, one.Type): open.Push((domain.Name, one.IsPlain && !IsArray(domain.Type))); break;
                    case CompositeType composite when composite.Attributes.Any(a => QualifiedNames.IsType(a.Type, one.Type)): open.Push((composite.Name, false)); break;
                    case RangeType range when QualifiedNames.IsType(range.Subtype, one.Type): open.Push((range.Name, false)); break;
                }
            }
        }
    }

    private static bool IsArray(string type) => type.EndsWith(']');
}
