namespace ElevenProvider.SdkGenerator.Model;

/// <summary>The SDK for .NET.</summary>
internal sealed record CSharpSpec
{
    /// <summary>The namespace that the one of the package is within.</summary>
    public string RootNamespace { get; init; } = "Pulumi";

    /// <summary>What packages and modules are called in C#.</summary>
    public IReadOnlyDictionary<string, string> Namespaces { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Versions of the NuGet packages that it needs.</summary>
    public IReadOnlyDictionary<string, string> PackageReferences { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
