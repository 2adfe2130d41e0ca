using ElevenProvider.OpenApi;

namespace ElevenProvider.Provider.Tests;

/// <summary>A test that is skipped where the published OpenAPI document is not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublishedApiTheoryAttribute : TheoryAttribute
{
    public PublishedApiTheoryAttribute() => Skip = OpenApiDocument.WhyMissing;
}
