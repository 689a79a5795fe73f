using System.Text.Json;

namespace Fltr.Migrations.Catalogs.Json;

/// <summary>A view or materialized view.</summary>
internal static class ViewJson
{
    public static void Write(Utf8JsonWriter json, View view)
    {
        json.Named(view.Name);
        json.WriteBoolean("materialized", view.Materialized);
        if (view.Materialized) json.WriteBoolean("populated", view.Populated);
        else json.WriteNull("populated");
        json.Columns(view.Columns.Select(c => (c.Name, c.Type)));
        json.WriteString("definition", Definition(view.Query));
        json.Objects("indexes", IndexJson.All(view), IndexJson.Write);
        json.Objects("triggers", view.Triggers.Values.Select(t => (view.Name, t)), TriggerJson.Write);
        json.WriteString("comment", view.Comment);
    }

    // PostgreSQL indents the first line by one, but for a set operation that begins with a bracket.
    private static string Definition(string query) => $"{(query.StartsWith(' ') || query.StartsWith('(') ? "" : " ")}{query};";
}
