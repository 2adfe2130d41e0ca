using System.Text.Json.Nodes;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider.Resources;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Functions;

public sealed class GetWorkspaceResourceTests : PluginTest
{
    private const string Narrator = "NarratorOfWorkspace1";
    private const string Owner = "AdminOfTheWorkspace000000001";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_tells_who_may_do_what(bool preview)
    {
        Emulator.PatchState(new JsonObject
        {
            ["resources"] = new JsonObject
            {
                [Narrator] = new JsonObject
                {
                    ["anonymousAccessLevelOverride"] = "viewer",
                    ["roleToGroupIds"] = new JsonObject { ["role_support"] = new JsonArray(Engineering), ["viewer"] = new JsonArray() },
                },
            },
        }.ToJsonString());

        var resource = await Invoke("voice", Narrator, preview);

        Assert.Equal(
            Properties(
                ("resourceType", "voice"),
                ("resourceId", Narrator),
                ("resourceName", "Narrator"),
                ("creatorUserId", Owner),
                ("anonymousAccessLevelOverride", "viewer"),
                ("roleToGroupIds", Properties(("admin", List(Owner)), ("role_support", List(Engineering)), ("viewer", List())))),
            resource.Without("shareOptions"));
        Assert.Contains(
            Properties(("id", Account), ("name", "ci"), ("type", "key")),
            Assert.IsType<PropertyArray>(resource["shareOptions"]));
    }

    [Fact]
    public async Task What_the_server_does_not_tell_is_absent()
    {
        Emulator.PatchState($$"""{"resources":{"{{Narrator}}":{"name":null,"creatorUserId":null} } }""");

        var resource = await Invoke("voice", Narrator);

        Assert.Equal(["resourceId", "resourceType", "roleToGroupIds", "shareOptions"], resource.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_resource_that_there_is_not_is_explained()
    {
        var status = await FailureOf(() => Invoke("voice", "none"));

        Assert.StartsWith("There is no voice with the id \"none\"", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_that_are_missing_are_named()
    {
        var response = await Rpc.Invoke(new InvokeRequest { Tok = "elevenlabs:index:getWorkspaceResource" }, default);

        Assert.Equal(["resourceType", "resourceId"], response.Failures.Select(static failure => failure.Property));
    }

    [Fact]
    public async Task Every_type_that_is_offered_is_one_that_the_server_knows()
    {
        foreach (var type in WorkspaceResourceType.Declaration.Values)
        {
            Assert.Contains($"There is no {type.Value} ", (await FailureOf(() => Invoke(type.Value, "none"))).Message, StringComparison.Ordinal);
        }

        Assert.Equal(GrpcStatusCode.InvalidArgument, (await FailureOf(() => Invoke("spoon", "none"))).Code);
    }

    private async Task<PropertyObject> Invoke(string type, string id, bool preview = false)
    {
        var response = await Rpc.Invoke(
            new InvokeRequest
            {
                Tok = "elevenlabs:index:getWorkspaceResource",
                Args = Properties(("resourceType", type), ("resourceId", id)).ToStruct(),
                Preview = preview,
            },
            default);
        Assert.Empty(response.Failures);
        return response.Return.ToPropertyObject();
    }
}
