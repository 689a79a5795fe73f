using System.Text.Json.Serialization;

namespace Fltr.Migrations.Tool.Json;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ErrorDocument))]
[JsonSerializable(typeof(RunDocument))]
[JsonSerializable(typeof(StatusDocument))]
[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(CheckDocument))]
[JsonSerializable(typeof(LocalDocument))]
internal sealed partial class ToolJson : JsonSerializerContext;
