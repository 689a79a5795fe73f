using System.Text.Json.Serialization;

namespace Fltr.Migrations.Tool.Json;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ErrorDocument))]
[JsonSerializable(typeof(RunDocument))]
[JsonSerializable(typeof(StatusDocument))]
[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(CheckDocument))]
[JsonSerializable(typeof(AdoptDocument))]
[JsonSerializable(typeof(VerifyDocument))]
[JsonSerializable(typeof(LocalDocument))]
[JsonSerializable(typeof(AcknowledgementDocument))]
[JsonSerializable(typeof(StopDocument))]
[JsonSerializable(typeof(ProtectionDocument))]
[JsonSerializable(typeof(SetupDocument))]
[JsonSerializable(typeof(OwnersDocument))]
[JsonSerializable(typeof(GrantsDocument))]
[JsonSerializable(typeof(ReleaseDocument))]
[JsonSerializable(typeof(ApproveDocument))]
internal sealed partial class ToolJson : JsonSerializerContext;
