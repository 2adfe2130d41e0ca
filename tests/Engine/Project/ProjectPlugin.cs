namespace ElevenProvider.Engine.Project;

/// <summary>A plugin that <c>Pulumi.yaml</c> names (<c>plugins.providers</c>).</summary>
/// <param name="Package">Package that it provides.</param>
/// <param name="Path">Directory of the binary, or the binary; relative to the directory of <c>Pulumi.yaml</c>.</param>
/// <param name="Version">Version that it is for; null for any.</param>
internal sealed record ProjectPlugin(string Package, string Path, string? Version);
