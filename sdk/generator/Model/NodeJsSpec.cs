namespace ElevenProvider.SdkGenerator.Model;

/// <summary>The SDK for Node.js.</summary>
/// <param name="PackageName">Name of the npm package.</param>
/// <param name="PackageDescription">What the npm package is.</param>
/// <param name="TypeScriptVersion">The compiler that the SDK is compiled with.</param>
/// <param name="Dependencies">Versions of the npm packages that it needs.</param>
/// <param name="DevDependencies">Versions of the npm packages that it needs to be compiled.</param>
internal sealed record NodeJsSpec(
    string PackageName,
    string PackageDescription,
    string TypeScriptVersion,
    IReadOnlyDictionary<string, string> Dependencies,
    IReadOnlyDictionary<string, string> DevDependencies);
