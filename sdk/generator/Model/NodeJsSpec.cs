namespace ElevenProvider.SdkGenerator.Model;

/// <summary>The SDK for Node.js.</summary>
/// <param name="PackageName">Name of the npm package.</param>
/// <param name="Dependencies">Versions of the npm packages that it needs.</param>
internal sealed record NodeJsSpec(string PackageName, IReadOnlyDictionary<string, string> Dependencies);
