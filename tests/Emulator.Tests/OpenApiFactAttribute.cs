using ElevenProvider.OpenApi;

namespace ElevenProvider.Emulator.Tests;

/// <summary>A test that is skipped where the published OpenAPI document is not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenApiFactAttribute : FactAttribute
{
    public OpenApiFactAttribute() => Skip = OpenApiDocument.WhyMissing;
}
