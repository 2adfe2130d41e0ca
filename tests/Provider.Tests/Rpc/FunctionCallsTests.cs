using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Rpc;

public sealed class FunctionCallsTests : PluginTest
{
    [Theory]
    [InlineData("elevenlabs:index:getNothing")]
    [InlineData("elevenlabs:index:GetUser")]
    [InlineData("elevenlabs:index:GroupMembership")]
    [InlineData("other:index:getUser")]
    [InlineData("")]
    public async Task A_function_that_it_does_not_know_is_refused(string token)
    {
        var status = await FailureOf(() => Rpc.Invoke(new InvokeRequest { Tok = token }, default));

        Assert.Equal(GrpcStatusCode.InvalidArgument, status.Code);
        Assert.Contains(token, status.Message, StringComparison.Ordinal);
        Assert.Empty(Emulator.Requests);
    }

    [Fact]
    public async Task An_argument_that_there_is_not_is_a_failure_of_that_argument()
    {
        var response = await Rpc.Invoke(
            new InvokeRequest { Tok = "elevenlabs:index:getUser", Args = Properties(("userid", "x")).ToStruct() }, default);

        Assert.Equal("userid", Assert.Single(response.Failures).Property);
        Assert.Empty(Emulator.Requests);
    }

    [Fact]
    public async Task An_argument_that_is_null_is_not_given() => Assert.Empty((await Rpc.Invoke(
        new InvokeRequest { Tok = "elevenlabs:index:getUser", Args = Properties(("userid", PropertyValue.Null)).ToStruct() }, default)).Failures);

    [Fact]
    public async Task A_failure_of_the_API_is_one_of_the_call()
    {
        Fail("GET", "/v1/user", 401, "missing_permissions", "The API key you used is missing the permission user_read to execute this operation.");

        var status = await FailureOf(() => Rpc.Invoke(new InvokeRequest { Tok = "elevenlabs:index:getUser" }, default));

        Assert.Equal(GrpcStatusCode.PermissionDenied, status.Code);
        Assert.Contains("'user_read'", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_argument_that_the_program_keeps_secret_is_not_in_a_message()
    {
        Fail("GET", "/v1/workspace/resources/{resource_id}", 403, "forbidden", "You may not see hidden-voice.");
        var request = new InvokeRequest
        {
            Tok = "elevenlabs:index:getWorkspaceResource",
            Args = Properties(("resourceId", Secret("hidden-voice")), ("resourceType", "voice")).ToStruct(),
        };

        var status = await FailureOf(() => Rpc.Invoke(request, default));

        Assert.Contains("You may not see [secret]", status.Message, StringComparison.Ordinal);
    }
}
