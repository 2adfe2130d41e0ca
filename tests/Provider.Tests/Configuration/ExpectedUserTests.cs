using ElevenProvider.Protocol.Grpc;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Configuration;

public sealed class ExpectedUserTests : PluginTest
{
    private const string Owner = "AdminOfTheWorkspace000000001";

    [Fact]
    public async Task With_the_key_of_someone_else_nothing_is_done()
    {
        await Configure(("expectedUserId", "SomeoneElse"));

        var status = await FailureOf(() => Resource("GroupMembership").Create(Properties(("groupId", Support), ("email", "writer@example.com"))));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains(Owner, status.Message, StringComparison.Ordinal);
        Assert.Contains("SomeoneElse", status.Message, StringComparison.Ordinal);
        Assert.Contains("elevenlabs:expectedUserId", status.Message, StringComparison.Ordinal);
        Assert.Equal(["GET /v1/user"], Requests);
    }

    [Fact]
    public async Task With_the_right_key_it_is_looked_up_once()
    {
        await Configure(("expectedUserId", Owner));
        var membership = Resource("GroupMembership");

        await membership.Create(Properties(("groupId", Support), ("email", "writer@example.com")));
        await membership.Read();
        await membership.Delete();

        Assert.Single(Requests, "GET /v1/user");
        Assert.DoesNotContain("writer@example.com", Members(Support));
    }

    [Fact]
    public async Task A_preview_looks_nothing_up()
    {
        await Configure(("expectedUserId", "SomeoneElse"));

        await Resource("GroupMembership").PreviewCreate(Properties(("groupId", Support), ("email", "writer@example.com")));

        Assert.Empty(Emulator.Requests);
    }

    [Fact]
    public async Task A_guard_that_failed_once_is_asked_again()
    {
        await Configure(("expectedUserId", Owner), ("maxRetries", "0"));
        Fail("GET", "/v1/user", 503, "service_unavailable", times: 1);

        Assert.Equal(GrpcStatusCode.Unavailable, (await FailureOf(ReadUser)).Code);
        await ReadUser();
    }

    private Task ReadUser() => Rpc.Invoke(new InvokeRequest { Tok = "elevenlabs:index:getUser" }, default);
}
