using System.Buffers.Binary;
using System.Security.Cryptography;
using ElevenProvider.Engine.Plugins;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Protocol.Services;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Properties.Tests.Stacks;

/// <summary>Speaks to the plugin of one resource at a time as an engine does: where contents of assets do not matter, they are left out.</summary>
internal sealed class PluginCalls(IResourceProvider rpc)
{
    private int _seeds;

    /// <summary>The completed inputs.</summary>
    /// <exception cref="LawBrokenException">The plugin refuses them.</exception>
    public async Task<PropertyObject> Check(StackEntry entry, PropertyObject olds, PropertyObject news)
    {
        var response = await rpc.Check(
            new CheckRequest { Urn = entry.Urn, Type = entry.Type, Name = entry.Name, Olds = olds.ToStruct(), News = news.ToStruct(), RandomSeed = NextSeed() },
            default);
        return response.Failures.Count == 0
            ? response.Inputs.ToPropertyObject()
            : throw new LawBrokenException($"Check refuses {entry.Name}: {string.Join("; ", response.Failures.Select(static failure => $"{failure.Property} {failure.Reason}"))}.");
    }

    public async Task<Difference> Diff(StackEntry old, PropertyObject news)
    {
        var response = await rpc.Diff(
            new DiffRequest
            {
                Id = old.Id,
                Urn = old.Urn,
                Type = old.Type,
                Name = old.Name,
                News = WithoutContents(news),
                Olds = WithoutContents(old.Outputs),
                OldInputs = WithoutContents(old.Inputs),
            },
            default);
        return Difference.From(response, old.Inputs, news);
    }

    public async Task<StackEntry> Create(StackEntry entry, bool isPreview)
    {
        var response = await rpc.Create(
            new CreateRequest { Urn = entry.Urn, Type = entry.Type, Name = entry.Name, Properties = entry.Inputs.ToStruct(), Preview = isPreview }, default);
        return Known(entry, response.Id, entry.Inputs, response.Properties);
    }

    /// <param name="old">The resource as it is recorded.</param>
    /// <param name="entry">The same with new inputs.</param>
    public async Task<StackEntry> Update(StackEntry old, StackEntry entry, bool isPreview)
    {
        var response = await rpc.Update(
            new UpdateRequest
            {
                Id = old.Id,
                Urn = entry.Urn,
                Type = entry.Type,
                Name = entry.Name,
                News = entry.Inputs.ToStruct(),
                Olds = WithoutContents(old.Outputs),
                OldInputs = WithoutContents(old.Inputs),
                Preview = isPreview,
            },
            default);
        return Known(entry, old.Id, entry.Inputs, response.Properties);
    }

    /// <summary>The resource as it is live; null where it is gone.</summary>
    public async Task<StackEntry?> Read(StackEntry entry)
    {
        var response = await rpc.Read(
            new ReadRequest
            {
                Id = entry.Id,
                Urn = entry.Urn,
                Type = entry.Type,
                Name = entry.Name,
                Inputs = WithoutContents(entry.Inputs),
                Properties = WithoutContents(entry.Outputs),
            },
            default);
        return response.Id.Length == 0 ? null : Known(entry, response.Id, response.Inputs.ToPropertyObject(), response.Properties, entry.Inputs);
    }

    /// <summary>The resource as it is found by its id alone.</summary>
    /// <exception cref="LawBrokenException">It is not found.</exception>
    public async Task<StackEntry> Import(StackEntry entry, string id)
    {
        var response = await rpc.Read(new ReadRequest { Id = id, Urn = entry.Urn, Type = entry.Type, Name = entry.Name }, default);
        return response.Id.Length == 0
            ? throw new LawBrokenException($"{entry.Name} cannot be imported: nothing has the id {id}.")
            : Known(entry, response.Id, response.Inputs.ToPropertyObject(), response.Properties);
    }

    public Task Delete(StackEntry entry) => rpc.Delete(
        new DeleteRequest
        {
            Id = entry.Id,
            Urn = entry.Urn,
            Type = entry.Type,
            Name = entry.Name,
            Properties = WithoutContents(entry.Outputs),
            OldInputs = WithoutContents(entry.Inputs),
        },
        default);

    private static StackEntry Known(StackEntry entry, string id, PropertyObject inputs, Struct outputs, PropertyObject? contents = null)
    {
        contents ??= PropertyObject.Empty;
        var known = PropertyRewrite.WithContentsOf(contents, inputs);
        return entry with
        {
            Id = id,
            Inputs = known,
            Outputs = PropertyRewrite.WithSecrets(PropertyRewrite.WithContentsOf(contents, outputs.ToPropertyObject()), known, []),
        };
    }

    private static Struct WithoutContents(PropertyObject properties) => ((PropertyObject)PropertyRewrite.WithoutContents(properties)).ToStruct();

    // Another one for each call, and the same ones when a test is run again.
    private ByteString NextSeed()
    {
        Span<byte> number = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(number, _seeds++);
        return ByteString.CopyFrom(SHA256.HashData(number));
    }
}
