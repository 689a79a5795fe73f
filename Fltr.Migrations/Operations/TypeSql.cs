using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>The SQL that makes a type.</summary>
internal static class TypeSql
{
    public static string Of(TypeDefinition type) => type switch
    {
        EnumType e => SqlText.Write($"create type {e.Name} as enum ({string.Join(", ", e.Labels.Select(l => SqlText.Write($"{l:text}"))):raw})"),
        CompositeType c => SqlText.Write($"create type {c.Name} as ({string.Join(", ", c.Attributes.Select(Attribute)):raw})"),
        RangeType r => SqlText.Write($"create type {r.Name} as range (subtype = {r.Subtype:raw})"),
        DomainType d => Domain(d),
        _ => throw new CatalogException($"{type.Name} is of a kind that cannot be made again."),
    };

    /// <summary>An attribute as it stands in CREATE TYPE and ADD ATTRIBUTE.</summary>
    public static string Attribute(Column attribute) => SqlText.Write($"{attribute.Name} {TypeOf(attribute):raw}");

    public static string TypeOf(Column attribute) => attribute.Collation is null ? attribute.Type : $"{attribute.Type} collate {attribute.Collation}";

    private static string Domain(DomainType domain)
    {
        var text = SqlText.Write($"create domain {domain.Name} as {domain.Type:raw}");
        if (domain.Collation is not null) text += $" collate {domain.Collation}";
        if (domain.Default is not null) text += $" default {domain.Default}";
        if (domain.NotNull) text += " not null";
        foreach (var check in domain.Checks) text += SqlText.Write($" constraint {check.Name} check ({check.Expression:raw})");
        return text;
    }
}
