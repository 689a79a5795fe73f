using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Catalogs.Definitions;

/// <summary>The index that PostgreSQL keeps behind a primary key, a unique or an exclusion constraint. It has the constraint's name.</summary>
public static class ConstraintIndex
{
    /// <summary>The index, or null for the kinds that have none.</summary>
    public static Index? Of(Constraint constraint) => constraint switch
    {
        PrimaryKey key => new Index(key.Name, Keys(key.Columns)) { Unique = true, Include = key.Include ?? [], Options = key.Options ?? [] },
        Unique unique => new Index(unique.Name, Keys(unique.Columns)) { Unique = true, Include = unique.Include ?? [], Options = unique.Options ?? [], NullsNotDistinct = unique.NullsNotDistinct },
        Exclusion exclusion => new Index(exclusion.Name, [.. exclusion.Elements.Select(e => e.Key)])
        {
            Method = exclusion.Method,
            Include = exclusion.Include,
            Options = exclusion.Options ?? [],
            Filter = exclusion.Filter,
        },
        _ => null,
    };

    private static Seq<IndexKey> Keys(Seq<string> columns) => [.. columns.Select(c => new IndexKey(c))];
}
