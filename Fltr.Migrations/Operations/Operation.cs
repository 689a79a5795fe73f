using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>
/// One schema change as data. Everything that reads changes reads operations: rules, catalog, SQL, reverse, history.
/// An operation is complete when it is made: schema and names are filled in, so that its reverse knows them.
/// </summary>
/// <remarks>
/// A new operation is one file: its record, and beside it the <see cref="JsonDerivedTypeAttribute"/> on a part of this class that gives it a word in plans.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
public abstract partial record Operation
{
    /// <summary>Where the author wrote it. No part of equality, plan or checksum.</summary>
    [JsonIgnore]
    public Source Source { get; init; }

    /// <summary>The objects it uses, each with the access and the lock that it takes.</summary>
    public abstract IEnumerable<Touch> Touches(Catalog before);

    /// <summary>The catalog after it.</summary>
    /// <exception cref="CatalogException">The operation cannot be done to this catalog: what PostgreSQL would refuse.</exception>
    public abstract Catalog Apply(Catalog before);

    /// <summary>Its SQL.</summary>
    public abstract void Write(SqlWriter sql);

    /// <summary>What undoes it: several operations, none where there is nothing to undo, null where nothing can.</summary>
    public abstract Seq<Operation>? Reverse(Catalog before);

    /// <summary>The same change in the form for a table with rows under traffic. Applied, both forms leave the same catalog.</summary>
    public virtual Seq<Operation> Online(Catalog before) => [this];

    /// <summary>How it takes part in a transaction.</summary>
    [JsonIgnore]
    public virtual Transaction Transaction => Transaction.Shared;

    /// <summary>What must be true of the data before it starts.</summary>
    [JsonIgnore]
    public virtual Precheck? Precheck => null;

    /// <summary>What it takes away from a running system.</summary>
    [JsonIgnore]
    public virtual Loss Loss => Loss.None;

    /// <summary>The table whose rows decide between direct and online form; null where there is one form only.</summary>
    [JsonIgnore]
    public virtual Name? RowsOf => null;

    /// <summary>Its SQL, for messages.</summary>
    public sealed override string ToString() => string.Join("; ", SqlWriter.Write(this));
}
