using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Protocol.Services;
using Google.Protobuf;
using Pulumirpc;

namespace ElevenProvider.EndToEnd;

/// <summary>One resource as an engine speaks of it to the plugin.</summary>
internal sealed class PluginResource(IResourceProvider rpc, string type, string name)
{
    public string Urn { get; } = $"urn:pulumi:dev::tests::elevenlabs:index:{type}::{name}";

    private string Type => $"elevenlabs:index:{type}";

    /// <summary>Checks the inputs, and makes it.</summary>
    public async Task<CreateResponse> Create(PropertyObject inputs, double timeout = 0)
    {
        var seed = ByteString.CopyFrom(new byte[32]);
        var check = await rpc.Check(new CheckRequest { Urn = Urn, Type = Type, Name = name, News = inputs.ToStruct(), RandomSeed = seed }, default);
        return await rpc.Create(new CreateRequest { Urn = Urn, Type = Type, Name = name, Properties = check.Inputs, Timeout = timeout }, default);
    }

    public Task<ReadResponse> Read(string id, PropertyObject state, double timeout = 0) => rpc.Read(
        new ReadRequest { Id = id, Urn = Urn, Type = Type, Name = name, Inputs = state.ToStruct(), Properties = state.ToStruct(), Timeout = timeout }, default);

    public Task<UpdateResponse> Update(string id, PropertyObject state, PropertyObject news, double timeout = 0) => rpc.Update(
        new UpdateRequest
        {
            Id = id,
            Urn = Urn,
            Type = Type,
            Name = name,
            Olds = state.ToStruct(),
            OldInputs = state.ToStruct(),
            News = news.ToStruct(),
            Timeout = timeout,
        },
        default);

    public Task Delete(string id, PropertyObject state, double timeout = 0) => rpc.Delete(
        new DeleteRequest { Id = id, Urn = Urn, Type = Type, Name = name, Properties = state.ToStruct(), OldInputs = state.ToStruct(), Timeout = timeout }, default);

    /// <summary>How a call fails.</summary>
    public static async Task<GrpcStatus> FailureOf(Task call) => (await Assert.ThrowsAsync<GrpcException>(() => call)).Status;
}
