using System.Text.Json;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs.Json;

/// <summary>The few forms that all objects are written in.</summary>
internal static class Writing
{
    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items) json.WriteStringValue(item);
        json.WriteEndArray();
    }

    /// <summary>A list, or null when there is nothing in it.</summary>
    public static void StringsOrNull(this Utf8JsonWriter json, string name, IReadOnlyCollection<string>? items)
    {
        if (items is { Count: > 0 }) json.Strings(name, items);
        else json.WriteNull(name);
    }

    public static void Named(this Utf8JsonWriter json, Name name)
    {
        json.WriteString("schema", name.Schema);
        json.WriteString("name", name.Local);
    }

    public static void Columns(this Utf8JsonWriter json, IEnumerable<(string Name, string Type)> columns) => json.Objects("columns", columns, static (json, column) =>
    {
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type);
    });

    /// <summary>A name with a dot and no quotes: the document quotes already.</summary>
    public static string Dotted(this Name name) => $"{name.Schema}.{name.Local}";
}
