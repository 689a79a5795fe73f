using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fltr.Migrations.Catalogs.Json;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.Live;

namespace Fltr.Migrations.Database.Tests.Live;

/// <summary>The catalog that is read from a server says what the server itself says of each object, down to the last letter of a definition.</summary>
public sealed class LiveCatalogs
{
    private static readonly JsonSerializerOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [AdministratorFact("it makes extensions and foreign tables")]
    public async Task Every_member_of_every_object_is_as_the_server_prints_it()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        await using var connection = await DatabaseConnection.OpenAsync(database.Direct);
        await database.RunAsync([.. Everything.Statements(connection.PostgreSqlVersion.Major)]);

        var catalog = await LiveCatalog.ReadAsync(connection, [], CancellationToken.None);

        var said = Lines(JsonNode.Parse(CatalogJson.Write(catalog))!.AsObject()).Order(StringComparer.Ordinal).ToList();
        var printed = await ServersOwnWords.OfAsync(connection);
        Assert.True(printed.SequenceEqual(said), string.Join('\n', printed.Except(said).Select(l => $"- {l}").Concat(said.Except(printed).Select(l => $"+ {l}"))));
    }

    [Fact]
    public async Task A_schema_that_is_left_out_is_not_there_but_others_may_refer_to_it()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        await database.RunAsync("create schema aside", "create table aside.a (id integer primary key)", "create table b (id integer references aside.a)");
        await using var connection = await DatabaseConnection.OpenAsync(database.Direct);

        var catalog = await LiveCatalog.ReadAsync(connection, ["aside"], CancellationToken.None);

        Assert.Equal(["public"], catalog.Schemas);
        Assert.Equal("aside.a", Assert.Single(catalog.Tables).Constraints.Values.OfType<Catalogs.ForeignKey>().Single().Target.ToString());
    }

    // "columns app.users id type: integer"; of what has no members of its own, that it is there.
    private static IEnumerable<string> Lines(JsonObject document) => document.Where(m => m.Value is JsonArray).SelectMany(kind => kind.Value!.AsArray().SelectMany(item => item is JsonObject found
        ? Lines(kind.Key, kind.Key == "extensions" ? $"{found["name"]}" : Name(found), found)
        : [$"{kind.Key} {item} is: there"]));

    private static IEnumerable<string> Lines(string kind, string name, JsonObject item)
    {
        if (kind == "composites") yield return $"{kind} {name} is: there";
        foreach (var (member, value) in item)
        {
            if (member is "name" or "arguments" || (member == "schema" && kind != "extensions") || value is JsonArray { Count: 0 } || (kind == "composites" && value is null)) continue;
            if (value is JsonArray parts && parts[0] is JsonObject) foreach (var line in parts.SelectMany(part => Lines(member, $"{name} {part!["name"]}", part.AsObject()))) yield return line;
            else yield return $"{kind} {name} {member}: {Text(value)}";
        }
    }

    private static string Text(JsonNode? value) => value switch
    {
        null => "null",
        JsonArray list => $"[{string.Join(", ", list.Select(i => i!.ToJsonString(_plain)))}]",
        JsonValue single when single.TryGetValue<string>(out var text) => text,
        _ => value.ToJsonString(),
    };

    private static string Name(JsonObject item) => $"{item["schema"]}.{item["name"]}{(item["arguments"] is { } arguments ? $"({arguments})" : "")}";
}
