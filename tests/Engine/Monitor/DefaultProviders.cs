using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ElevenProvider.Engine.Plugins;
using ElevenProvider.Engine.Project;
using ElevenProvider.Engine.State;
using ElevenProvider.Engine.Steps;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Engine.Monitor;

/// <summary>The providers that the engine itself registers, from the stack's settings, for resources and functions that name none.</summary>
/// <param name="config">The stack's settings.</param>
/// <param name="locator">Knows which version <c>Pulumi.yaml</c> names.</param>
/// <param name="urn">Makes the URN of a type and a name.</param>
/// <param name="register">Registers a provider resource.</param>
internal sealed partial class DefaultProviders(
    StackConfig config, PluginLocator locator, Func<string, string, string> urn, Func<ResourceGoal, Task<ResourceState>> register)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _references = new(StringComparer.Ordinal);

    /// <summary>The reference of the default provider of a package, registered on first use.</summary>
    /// <param name="package">The package.</param>
    /// <param name="version">The version that the program's SDK asks for; empty for any.</param>
    /// <param name="downloadUrl">Where the SDK says the plugin can be had; empty where it says nothing.</param>
    public Task<string> ReferenceAsync(string package, string version, string downloadUrl)
    {
        var provider = Provider(package, version.Length > 0 ? version : locator.Version(package) ?? "", downloadUrl);
        return _references.GetOrAdd(provider.Urn, _ => new(async () =>
        {
            var registered = await register(new ResourceGoal(provider));
            return Urn.Reference(registered.Urn, registered.Id);
        })).Value;
    }

    /// <summary>A provider's inputs with what the engine itself must know of its plugin.</summary>
    public static PropertyObject WithPlugin(PropertyObject inputs, string version, string downloadUrl)
    {
        var hidden = downloadUrl.Length > 0 ? PropertyObject.Empty.With("pluginDownloadURL", downloadUrl) : PropertyObject.Empty;
        return (version.Length > 0 ? inputs.With("version", version) : inputs).With("__internal", hidden);
    }

    private ResourceState Provider(string package, string version, string downloadUrl)
    {
        var name = "default";
        if (version.Length > 0)
        {
            name += "_" + NotInVersions().Replace(version.TrimStart('v'), "_");
        }

        if (downloadUrl.Length > 0)
        {
            name += "_" + string.Join('/', downloadUrl.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(static part => NotInNames().Replace(part, "_")));
        }

        var type = Urn.ProviderType(package);
        return new() { Urn = urn(type, name), Type = type, Inputs = WithPlugin(config.OfPackage(package), version, downloadUrl) };
    }

    [GeneratedRegex("[.+-]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotInVersions();

    [GeneratedRegex("[^A-Za-z0-9_.-]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotInNames();
}
