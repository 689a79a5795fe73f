using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(AddEnumValue), "add enum value")]
public abstract partial record Operation;

/// <summary>ALTER TYPE … ADD VALUE. In the transaction that adds it, the value cannot be used yet (manual, ALTER TYPE).</summary>
public sealed record AddEnumValue(Name Type, string Value) : Operation
{
    /// <summary>The value before which it stands.</summary>
    public string? Before { get; init; }

    /// <summary>The value behind which it stands.</summary>
    public string? After { get; init; }

    /// <summary>Of its own: the value can be used only when its transaction has ended.</summary>
    public override Transaction Transaction => Transaction.Own;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Type, Access.Alter, LockMode.None, ObjectKind.Type)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => TypeUses.Change<EnumType>(before, Type, type =>
    {
        var labels = type.Labels.ToList();
        if (labels.Contains(Value)) throw new CatalogException($"{Type} has a value {Value} already.", SqlState.DuplicateObject);

        var at = labels.Count;
        if ((Before ?? After) is { } neighbour)
        {
            at = labels.IndexOf(neighbour);
            if (at < 0) throw new CatalogException($"{Type} has no value {neighbour}. It has {type.Labels}.", SqlState.InvalidParameterValue);
            if (After is not null) at++;
        }

        labels.Insert(at, Value);
        return type with { Labels = [.. labels] };
    });

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        var place = Before is not null ? SqlText.Write($" before {Before:text}") : After is not null ? SqlText.Write($" after {After:text}") : "";
        sql.Add($"alter type {Type} add value {Value:text}{place:raw}");
    }

    /// <summary>PostgreSQL has no way to take a value away.</summary>
    public override Seq<Operation>? Reverse(Catalog before) => null;
}
