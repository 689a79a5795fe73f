using System.Text.Json;
using Fltr.Migrations.Catalogs.Definitions;

namespace Fltr.Migrations.Catalogs.Json;

/// <summary>Enums, domains and composite types.</summary>
internal static class TypeJson
{
    public static void Write(Utf8JsonWriter json, EnumType type)
    {
        json.Named(type.Name);
        json.StringsOrNull("values", type.Labels);
    }

    public static void Write(Utf8JsonWriter json, DomainType type)
    {
        json.Named(type.Name);
        json.WriteString("type", type.Type);
        json.WriteBoolean("not_null", type.NotNull);
        json.WriteString("default", type.Default);
        json.Objects("constraints", type.Checks.OrderBy(c => c.Name, StringComparer.Ordinal), static (json, check) =>
        {
            json.WriteString("name", check.Name);
            json.WriteString("definition", ConstraintDefinition.Of(check));
            json.WriteBoolean("validated", check.Validated);
        });
    }

    public static void Write(Utf8JsonWriter json, CompositeType type)
    {
        json.Named(type.Name);
        if (type.Attributes.Count == 0) json.WriteNull("columns");
        else json.Columns(type.Attributes.Select(a => (a.Name, a.Type)));
    }
}
