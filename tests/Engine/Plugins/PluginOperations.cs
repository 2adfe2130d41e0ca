using ElevenProvider.Engine.State;
using ElevenProvider.Protocol.PropertyValues;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Engine.Plugins;

/// <summary>The operations on a configured plugin's own resources, and its functions.</summary>
/// <param name="plugin">The plugin.</param>
/// <param name="isConfigured">False in a preview whose provider has settings that are not known yet: then nothing is asked of the plugin.</param>
/// <param name="randomSeed">Gives 32 random bytes.</param>
internal sealed class PluginOperations(PluginProcess plugin, bool isConfigured, Func<byte[]> randomSeed) : IResourceOperations
{
    public PluginProcess Plugin => plugin;

    public async Task<CheckResult> CheckAsync(ResourceState resource, PropertyObject olds, PropertyObject news)
    {
        if (!isConfigured)
        {
            return new(news, []);
        }

        var response = await plugin.CallAsync(client => client.Check(
            new CheckRequest
            {
                Urn = resource.Urn,
                Name = resource.Name,
                Type = resource.Type,
                Olds = Message(olds),
                News = Message(news),
                RandomSeed = ByteString.CopyFrom(randomSeed()),
            },
            CancellationToken.None));
        return new(
            response.Inputs is null && response.Failures.Count == 0 ? news : response.Inputs.ToPropertyObject(),
            [.. response.Failures.Select(static failure => (failure.Property, failure.Reason))]);
    }

    public async Task<Difference> DiffAsync(ResourceState old, PropertyObject news, IReadOnlyList<string> ignoreChanges)
    {
        if (!isConfigured)
        {
            return Difference.Between(old.Inputs, news);
        }

        var response = await plugin.CallAsync(client => client.Diff(
            new DiffRequest
            {
                Id = old.Id,
                Urn = old.Urn,
                Name = old.Name,
                Type = old.Type,
                Olds = Elided(old.Outputs),
                News = Elided(news),
                OldInputs = Elided(old.Inputs),
                IgnoreChanges = { ignoreChanges },
            },
            CancellationToken.None));
        return Difference.From(response, old.Inputs, news);
    }

    public async Task<ResourceState> CreateAsync(ResourceState resource, bool preview)
    {
        if (!isConfigured)
        {
            return resource;
        }

        var response = await plugin.CallAsync(client => client.Create(
            new CreateRequest
            {
                Urn = resource.Urn,
                Name = resource.Name,
                Type = resource.Type,
                Properties = Message(resource.Inputs),
                Timeout = resource.CustomTimeouts.Create,
                Preview = preview,
            },
            CancellationToken.None));
        return response.Id.Length == 0 && !preview
            ? throw new EngineException("The plugin created the object but gave no id, so it cannot be recorded: this is a fault of the plugin.")
            : resource with { Id = preview ? "" : response.Id, Outputs = response.Properties.ToPropertyObject() };
    }

    public async Task<ResourceState> UpdateAsync(ResourceState old, ResourceState resource, bool preview)
    {
        if (!isConfigured)
        {
            return resource with { Id = old.Id };
        }

        var response = await plugin.CallAsync(client => client.Update(
            new UpdateRequest
            {
                Id = old.Id,
                Urn = resource.Urn,
                Name = resource.Name,
                Type = resource.Type,
                Olds = Elided(old.Outputs),
                OldInputs = Elided(old.Inputs),
                News = Message(resource.Inputs),
                Timeout = resource.CustomTimeouts.Update,
                IgnoreChanges = { resource.IgnoreChanges },
                Preview = preview,
            },
            CancellationToken.None));
        return resource with { Id = old.Id, Outputs = response.Properties.ToPropertyObject() };
    }

    public Task KeepAsync(ResourceState resource) => Task.CompletedTask;

    public async Task<ResourceState?> ReadAsync(ResourceState resource, PropertyObject? inputs, PropertyObject? outputs)
    {
        var response = await plugin.CallAsync(client => client.Read(
            new ReadRequest
            {
                Id = resource.Id,
                Urn = resource.Urn,
                Name = resource.Name,
                Type = resource.Type,
                Inputs = inputs is null ? null : Elided(inputs),
                Properties = outputs is null ? null : Elided(outputs),
                Timeout = resource.CustomTimeouts.Read,
            },
            CancellationToken.None));
        if (response.Id.Length == 0 || response.Properties is null)
        {
            return null;
        }

        if (response.Inputs is null && inputs is null)
        {
            throw new EngineException("The plugin does not support importing: it read the object without its inputs.");
        }

        var contents = inputs ?? PropertyObject.Empty;
        return resource with
        {
            Id = response.Id,
            Inputs = response.Inputs is null ? contents : PropertyRewrite.WithContentsOf(contents, response.Inputs.ToPropertyObject()),
            Outputs = PropertyRewrite.WithContentsOf(contents, response.Properties.ToPropertyObject()),
        };
    }

    public Task DeleteAsync(ResourceState resource) => plugin.CallAsync(client => client.Delete(
        new DeleteRequest
        {
            Id = resource.Id,
            Urn = resource.Urn,
            Name = resource.Name,
            Type = resource.Type,
            Properties = Elided(resource.Outputs),
            OldInputs = Elided(resource.Inputs),
            Timeout = resource.CustomTimeouts.Delete,
        },
        CancellationToken.None));

    /// <summary>Runs a function of the package.</summary>
    public Task<InvokeResponse> InvokeAsync(string token, PropertyObject arguments, bool preview) => isConfigured
        ? plugin.CallAsync(client => client.Invoke(
            new InvokeRequest { Tok = token, Args = Message(arguments), Preview = preview }, CancellationToken.None))
        : Task.FromResult(new InvokeResponse { Return = new Struct() });

    private Struct Message(PropertyObject properties) =>
        (plugin.Capabilities.AcceptResources ? properties : (PropertyObject)PropertyRewrite.ReferencesToIds(properties)).ToStruct();

    private Struct Elided(PropertyObject properties) => Message((PropertyObject)PropertyRewrite.WithoutContents(properties));
}
