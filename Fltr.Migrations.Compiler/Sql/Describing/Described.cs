using System.Text.Json.Nodes;

namespace Fltr.Migrations.Compiler.Sql.Describing;

/// <summary>Writes only what there is to say: no member that is false, null or an empty list.</summary>
internal static class Described
{
    public static JsonObject Say(this JsonObject description, string name, string? value)
    {
        if (value is not null) description[name] = value;
        return description;
    }

    public static JsonObject Say(this JsonObject description, string name, bool value)
    {
        if (value) description[name] = true;
        return description;
    }

    public static JsonObject Say(this JsonObject description, string name, JsonObject? value)
    {
        if (value is not null) description[name] = value;
        return description;
    }

    public static JsonObject Say(this JsonObject description, string name, IEnumerable<string> values) => description.Say(name, values.Select(v => (JsonNode)v!));

    public static JsonObject Say(this JsonObject description, string name, IEnumerable<JsonNode?> values)
    {
        var array = new JsonArray([.. values]);
        if (array.Count > 0) description[name] = array;
        return description;
    }
}
