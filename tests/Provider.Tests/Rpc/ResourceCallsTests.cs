using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Rpc;

public sealed class ResourceCallsTests : PluginTest
{
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string Membership = "elevenlabs:index:GroupMembership";

    public static TheoryData<string> UnknownTokens { get; } =
        ["elevenlabs:index:Nothing", "elevenlabs:index:groupMembership", "elevenlabs:other:GroupMembership", "aws:index:GroupMembership", "GroupMembership", "::"];

    [Theory]
    [MemberData(nameof(UnknownTokens))]
    public async Task A_type_that_it_does_not_know_is_refused_by_every_call(string token)
    {
        await Refuses(token, () => Rpc.Check(new CheckRequest { Type = token, News = new Struct() }, default));
        await Refuses(token, () => Rpc.Diff(new DiffRequest { Type = token }, default));
        await Refuses(token, () => Rpc.Create(new CreateRequest { Type = token }, default));
        await Refuses(token, () => Rpc.Create(new CreateRequest { Type = token, Preview = true }, default));
        await Refuses(token, () => Rpc.Read(new ReadRequest { Type = token, Id = "a/b" }, default));
        await Refuses(token, () => Rpc.Update(new UpdateRequest { Type = token, Id = "a/b" }, default));
        await Refuses(token, () => Rpc.Delete(new DeleteRequest { Type = token, Id = "a/b" }, default));
        await Refuses(token, () => Rpc.List(new ListRequest { Token = token }, default).ToListAsync().AsTask());
        Assert.Empty(Emulator.Requests);
    }

    [Theory]
    [InlineData($"urn:pulumi:dev::tests::{Membership}::name")]
    [InlineData($"urn:pulumi:dev::tests::some:index:Component${Membership}::name")]
    [InlineData($"urn:pulumi:dev::tests::a:b:C$d:e:F${Membership}::name::with::colons")]
    public async Task Engines_that_send_no_type_have_it_in_the_URN(string urn)
    {
        var response = await Rpc.Check(
            new CheckRequest { Urn = urn, News = Properties(("groupId", "g"), ("email", "a@example.com")).ToStruct() }, default);

        Assert.Empty(response.Failures);
        Assert.Equal("a@example.com", response.Inputs.Fields["email"].StringValue);
    }

    [Theory]
    [InlineData("")]
    [InlineData("urn:pulumi:dev::tests")]
    public async Task Without_a_type_and_a_whole_URN_there_is_nothing_to_ask_about(string urn) =>
        await Refuses("", () => Rpc.Check(new CheckRequest { Urn = urn, News = new Struct() }, default));

    [Fact]
    public async Task A_value_that_is_none_is_refused_by_every_call()
    {
        var strange = new Struct { Fields = { ["email"] = Value.ForStruct(new Struct { Fields = { [Signature] = Value.ForString("strange") } }) } };

        await RefusesValue(() => Rpc.Check(new CheckRequest { Type = Membership, News = strange }, default));
        await RefusesValue(() => Rpc.Diff(new DiffRequest { Type = Membership, News = strange, Olds = new Struct() }, default));
        await RefusesValue(() => Rpc.Create(new CreateRequest { Type = Membership, Properties = strange }, default));
        await RefusesValue(() => Rpc.Create(new CreateRequest { Type = Membership, Properties = strange, Preview = true }, default));
        await RefusesValue(() => Rpc.Read(new ReadRequest { Type = Membership, Id = "a/b", Inputs = strange }, default));
        await RefusesValue(() => Rpc.Update(new UpdateRequest { Type = Membership, Id = "a/b", News = strange }, default));
        await RefusesValue(() => Rpc.Delete(new DeleteRequest { Type = Membership, Id = "a/b", Properties = strange }, default));
        await RefusesValue(() => Rpc.List(new ListRequest { Token = Membership, Query = strange }, default).ToListAsync().AsTask());
        await RefusesValue(() => Rpc.Invoke(new InvokeRequest { Tok = "elevenlabs:index:getUser", Args = strange }, default));
        await RefusesValue(() => Rpc.CheckConfig(new CheckRequest { News = strange }, default));
        await RefusesValue(() => Rpc.DiffConfig(new DiffRequest { News = strange }, default));
        await RefusesValue(() => Rpc.Configure(new ConfigureRequest { Args = strange }, default));
    }

    [Fact]
    public async Task Engines_that_send_no_old_inputs_compare_with_the_outputs()
    {
        var membership = Resource("GroupMembership");
        await membership.Create(Properties(("groupName", "Support"), ("email", "writer@example.com")));
        var request = new DiffRequest
        {
            Id = membership.Id,
            Type = Membership,
            Olds = membership.Outputs.ToStruct(),
            News = membership.Inputs.ToStruct(),
        };

        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await Rpc.Diff(request, default)).Changes);
        request.News.Fields["email"] = Value.ForString("developer@example.com");
        Assert.Equal(["email"], (await Rpc.Diff(request, default)).Replaces);
    }

    [Fact]
    public async Task A_list_by_a_value_of_another_type_is_refused()
    {
        var status = await FailureOf(
            () => Rpc.List(new ListRequest { Token = Membership, Query = Properties(("groupId", 5)).ToStruct() }, default).ToListAsync().AsTask());

        Assert.Equal(GrpcStatusCode.InvalidArgument, status.Code);
        Assert.Contains("groupId", status.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sk_secret\nand more")]
    [InlineData("\u0001\u0002")]
    [InlineData("{\"apiKey\":\"secret\"}")]
    public async Task What_is_no_token_is_not_repeated(string type)
    {
        var statuses = new[]
        {
            await FailureOf(() => Rpc.Create(new CreateRequest { Type = type }, default)),
            await FailureOf(() => Rpc.Invoke(new InvokeRequest { Tok = type }, default)),
        };

        Assert.All(statuses, status => Assert.Contains("of that name in this version of the provider", status.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_no_engine_should_ask_for_is_called_a_defect()
    {
        // All inputs of a sample replace it, so there is nothing to update.
        var call = () => Rpc.Update(
            new UpdateRequest
            {
                Type = "elevenlabs:index:VoiceSample",
                Id = "voice/sample",
                News = Properties(("voiceId", "voice"), ("file", TextAsset("la"))).ToStruct(),
            },
            default);

        var status = (await Assert.ThrowsAsync<GrpcException>(call)).Status;

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains("defect", status.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", status.Message, StringComparison.Ordinal);
    }

    private async Task Refuses(string token, Func<Task> call)
    {
        var status = await FailureOf(call);
        Assert.Equal(GrpcStatusCode.InvalidArgument, status.Code);
        Assert.Contains(token, status.Message, StringComparison.Ordinal);
    }

    private async Task RefusesValue(Func<Task> call)
    {
        var status = await FailureOf(call);
        Assert.Equal(GrpcStatusCode.InvalidArgument, status.Code);
        Assert.Contains("email", status.Message, StringComparison.Ordinal);
    }
}
