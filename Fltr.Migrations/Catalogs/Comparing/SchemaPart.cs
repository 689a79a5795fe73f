namespace Fltr.Migrations.Catalogs.Comparing;

/// <summary>The kinds of objects that a schema is made of, in the order in which they are shown.</summary>
public enum PartKind
{
    /// <summary>A namespace.</summary>
    Schema,

    /// <summary>An extension; what belongs to it is never a part of its own.</summary>
    Extension,

    /// <summary>An enum, a domain or a range.</summary>
    Type,

    /// <summary>A table, a view or anything else with columns.</summary>
    Table,

    /// <summary>A column.</summary>
    Column,

    /// <summary>A primary key, foreign key, unique, check or exclusion constraint.</summary>
    Constraint,

    /// <summary>An index that belongs to no constraint.</summary>
    Index,

    /// <summary>A sequence.</summary>
    Sequence,

    /// <summary>A trigger.</summary>
    Trigger,

    /// <summary>A policy of row security.</summary>
    Policy,

    /// <summary>A function, procedure or aggregate, with its argument types.</summary>
    Function,

    /// <summary>A rule, extended statistics, an operator, an event trigger or a publication; its kind says which.</summary>
    Other,
}

/// <summary>One object of a database as its catalog describes it, in PostgreSQL's own words. Nothing in it depends on oids, owners or sizes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Schema">The schema it is in.</param>
/// <param name="Table">The table it belongs to, or null.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Position">Of a column, counted without dropped ones.</param>
/// <param name="Members">What is to be said of it, in a fixed order.</param>
/// <param name="Backing">Of a unique constraint: its index, described as an index of its own would be.</param>
public sealed record SchemaPart(PartKind Kind, string Schema, string? Table, string Name, int Position, IReadOnlyList<PartMember> Members, string? Backing)
{
    /// <summary>What a message calls it: the schema is left out when it is <c>public</c>.</summary>
    public string Path
    {
        get
        {
            var schema = Kind is PartKind.Schema or PartKind.Extension || Schema == Sql.Name.DefaultSchema ? "" : $"{Schema}.";
            return Table is null ? $"{schema}{Name}" : $"{schema}{Table}.{Name}";
        }
    }

    /// <summary>The value of a member, or null when there is nothing to say.</summary>
    public string? this[string member] => Members.FirstOrDefault(m => m.Name == member)?.Value;

    internal (PartKind Kind, string Schema, string? Table, string Name) Key => (Kind, Schema, Table, Name);

    internal (PartKind Kind, string Schema, string? Table, string Name) Owner => (PartKind.Table, Schema, null, Table ?? "");
}

/// <summary>One thing that is said of an object: <c>type</c> is <c>text</c>.</summary>
public sealed record PartMember(string Name, string Value);
