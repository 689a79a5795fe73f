using System.Text.Json;
using System.Text.Json.Serialization;
using Fltr.Migrations.Locks;

namespace Fltr.Migrations.Requests;

/// <summary>The requests of a project as its check saw them, in a file beside the diagnostics: whoever answers needs them most when the check has failed.</summary>
public static class RequestFile
{
    /// <summary>Writes the requests.</summary>
    public static void Write(string path, IReadOnlyList<Request> requests) =>
        SharedFile.Write(path, JsonSerializer.Serialize(requests, RequestJson.Default.IReadOnlyListRequest) + "\n");

    /// <summary>Reads them; null when no check has written any.</summary>
    /// <exception cref="JsonException">The file holds something else.</exception>
    public static IReadOnlyList<Request>? Read(string path) =>
        SharedFile.Text(path) is { } text ? JsonSerializer.Deserialize(text, RequestJson.Default.IReadOnlyListRequest) : null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(IReadOnlyList<Request>))]
internal sealed partial class RequestJson : JsonSerializerContext;
