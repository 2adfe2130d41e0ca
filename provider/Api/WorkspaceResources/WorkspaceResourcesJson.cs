using System.Text.Json.Serialization;

namespace ElevenProvider.Api.WorkspaceResources;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(WorkspaceResource))]
internal sealed partial class WorkspaceResourcesJson : JsonSerializerContext;
