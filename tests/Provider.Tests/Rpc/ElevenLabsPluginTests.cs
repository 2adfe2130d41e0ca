using System.Text.Json;
using ElevenProvider.Protocol.Grpc;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Rpc;

public sealed class ElevenLabsPluginTests : PluginTest
{
    [Fact]
    public async Task It_shakes_hands_and_says_what_it_can_take()
    {
        var response = await Rpc.Handshake(
            new ProviderHandshakeRequest { EngineAddress = Engine.Address, RootDirectory = "/", ConfigureWithUrn = true, SupportsViews = true }, default);

        Assert.True(response.AcceptSecrets);
        Assert.True(response.AcceptResources);
        Assert.True(response.SupportsAutonamingConfiguration);
        Assert.True(response.AcceptsByteString);
        Assert.False(response.AcceptOutputs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nowhere")]
    [InlineData("127.0.0.1:1")]
    public async Task An_engine_that_cannot_be_reached_stops_nothing(string address)
    {
        await Rpc.Handshake(new ProviderHandshakeRequest { EngineAddress = address }, default);
        Fail("GET", GroupsRoute, 503, "service_unavailable", times: 1);

        await Resource("GroupMembership").Create(Properties(("groupId", Support), ("email", "writer@example.com")));

        Assert.Contains("writer@example.com", Members(Support));
    }

    [Fact]
    public async Task Who_attaches_to_it_gets_its_messages_from_then_on()
    {
        await using var other = await FakeEngine.StartAsync();
        await Rpc.Attach(new PluginAttach { Address = other.Address }, default);
        Fail("GET", GroupsRoute, 503, "service_unavailable", times: 1);

        await Resource("GroupMembership").Create(Properties(("groupId", Support), ("email", "writer@example.com")));

        Assert.Single(other.Messages);
        Assert.Empty(Engine.Messages);
    }

    [Fact]
    public async Task Its_version_is_a_semantic_one_and_that_of_its_schema()
    {
        var version = (await Rpc.GetPluginInfo(new Empty(), default)).Version;

        Assert.Matches(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$", version);
        Assert.Equal(version, (await ReadSchema()).GetProperty("version").GetString());
    }

    [Fact]
    public async Task Its_schema_is_served_unconfigured()
    {
        await using var plugin = await TestPlugin.StartAsync(Time, Environment);

        var response = await plugin.Rpc.GetSchema(new GetSchemaRequest { Version = 0 }, default);

        using var schema = JsonDocument.Parse(response.Schema);
        Assert.Equal("elevenlabs", schema.RootElement.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task Another_version_of_the_schema_format_is_refused(int version)
    {
        var status = await FailureOf(() => Rpc.GetSchema(new GetSchemaRequest { Version = version }, default));

        Assert.Equal(GrpcStatusCode.InvalidArgument, status.Code);
    }

    [Fact]
    public async Task It_maps_no_other_ecosystem()
    {
        var mapping = await Rpc.GetMapping(new GetMappingRequest { Key = "terraform" }, default);

        Assert.Equal("", mapping.Provider);
        Assert.True(mapping.Data.IsEmpty);
        Assert.Empty((await Rpc.GetMappings(new GetMappingsRequest { Key = "terraform" }, default)).Providers);
    }

    [Theory]
    [InlineData("Parameterize")]
    [InlineData("Construct")]
    [InlineData("Call")]
    public async Task What_it_does_not_offer_is_answered_as_unimplemented(string name)
    {
        var method = new GrpcMethod<Empty, Empty>("pulumirpc.ResourceProvider", name, Empty.Parser, Empty.Parser);

        var status = (await Assert.ThrowsAsync<GrpcException>(() => Plugin.Channel.CallAsync(method, new Empty(), timeout: null, default))).Status;

        Assert.Equal(GrpcStatusCode.Unimplemented, status.Code);
    }

    private async Task<JsonElement> ReadSchema()
    {
        using var schema = JsonDocument.Parse((await Rpc.GetSchema(new GetSchemaRequest(), default)).Schema);
        return schema.RootElement.Clone();
    }
}
