using System.Globalization;
using System.Text.Json.Nodes;
using ElevenProvider.Engine.State;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Engine.Plugins;

/// <summary>The operations on provider resources: to create one is to configure a plugin process of its own.</summary>
internal sealed class ProviderOperations(string package, ProviderRegistry registry) : IResourceOperations
{
    private const string Internal = "__internal";
    private const string Version = "version";

    public async Task<CheckResult> CheckAsync(ResourceState resource, PropertyObject olds, PropertyObject news)
    {
        var plugin = await registry.StartAsync(resource.Urn, package);
        var settings = Settings(news);
        var response = await plugin.CallAsync(client => client.CheckConfig(
            new CheckRequest
            {
                Urn = resource.Urn,
                Name = resource.Name,
                Type = resource.Type,
                Olds = Settings(olds).Unwrap().ToStruct(),
                News = settings.Unwrap().ToStruct(),
            },
            CancellationToken.None));
        var inputs = response.Inputs is null ? settings : PropertyRewrite.WithSecrets(response.Inputs.ToPropertyObject(), settings, []);
        return new(
            inputs.With(Internal, news.Find(Internal) ?? PropertyObject.Empty),
            [.. response.Failures.Select(static failure => (failure.Property, failure.Reason))]);
    }

    public async Task<Difference> DiffAsync(ResourceState old, PropertyObject news, IReadOnlyList<string> ignoreChanges)
    {
        var plugin = await registry.StartAsync(old.Urn, package);
        var response = await plugin.CallAsync(client => client.DiffConfig(
            new DiffRequest
            {
                Urn = old.Urn,
                Name = old.Name,
                Type = old.Type,
                Olds = Settings(old.Outputs).Unwrap().ToStruct(),
                News = Settings(news).Unwrap().ToStruct(),
                OldInputs = Settings(old.Inputs).Unwrap().ToStruct(),
                IgnoreChanges = { ignoreChanges },
            },
            CancellationToken.None));
        return Difference.From(response, Settings(old.Inputs), Settings(news));
    }

    public Task<ResourceState> CreateAsync(ResourceState resource, bool preview) =>
        ConfigureAsync(resource with { Id = preview ? Signatures.SentinelOf(UnknownKind.String) : Guid.NewGuid().ToString() });

    public Task<ResourceState> UpdateAsync(ResourceState old, ResourceState resource, bool preview) => ConfigureAsync(resource with { Id = old.Id });

    public Task KeepAsync(ResourceState resource) => ConfigureAsync(resource);

    public Task<ResourceState?> ReadAsync(ResourceState resource, PropertyObject? inputs, PropertyObject? outputs) =>
        throw new EngineException("A provider cannot be read or imported.");

    public Task DeleteAsync(ResourceState resource) => registry.EndAsync(Urn.Reference(resource.Urn, resource.Id));

    /// <summary>Configures the plugin process of a provider, so that resources can use it.</summary>
    public async Task<ResourceState> ConfigureAsync(ResourceState resource)
    {
        var plugin = await registry.StartAsync(resource.Urn, package);
        var settings = Settings(resource.Inputs);
        if (!settings.ContainsUnknowns)
        {
            var request = new ConfigureRequest
            {
                Id = resource.Id,
                Urn = resource.Urn,
                Name = resource.Name,
                Type = resource.Type,
                Args = settings.ToStruct(),
                AcceptSecrets = true,
                AcceptResources = true,
                SendsOldInputs = true,
                SendsOldInputsToDelete = true,
            };
            foreach (var (name, value) in settings.Without(Version).Unwrap())
            {
                request.Variables.Add($"{package}:config:{name}", Text(value));
            }

            await plugin.CallAsync(client => client.Configure(request, CancellationToken.None));
        }

        registry.Add(resource, plugin, isConfigured: !settings.ContainsUnknowns);
        return resource with { Outputs = settings };
    }

    private static PropertyObject Settings(PropertyObject inputs) => inputs.Without(Internal);

    private static string Text(PropertyValue value) => value switch
    {
        PropertyString text => text.Value,
        PropertyNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        _ => JsonNode.Parse(Google.Protobuf.JsonFormatter.Default.Format(value.ToValue()))?.ToJsonString() ?? "null",
    };
}
