using System.Diagnostics;
using System.Security.Cryptography;
using ElevenProvider.Emulator;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.EndToEnd;

/// <summary>The plugin as a process, while the API takes requests and does not answer: whoever has had enough is obeyed in time.</summary>
public sealed class HangingApiTests : IAsyncLifetime
{
    private const string Account = "ServiceAccountForCi000000001";
    private const string KeysRoute = "/v1/service-accounts/{service_account_user_id}/api-keys";

    private static readonly PropertyObject KeyInputs = new([
        KeyValuePair.Create("serviceAccountUserId", (PropertyValue)Account),
        KeyValuePair.Create("name", (PropertyValue)"reader"),
        KeyValuePair.Create("permissions", (PropertyValue)new PropertyArray([(PropertyValue)"voices_read"])),
    ]);

    private const string Support = "GroupOfSupport00000000000001";
    private const string Narrator = "NarratorOfWorkspace1";
    private const string Writer = "writer@example.com";

    private static readonly PropertyObject MembershipInputs = Inputs(("groupId", Support), ("email", Writer));

    private static readonly PropertyObject ShareInputs = Inputs(("resourceType", "voice"), ("resourceId", Narrator), ("role", "viewer"), ("userEmail", Writer));

    private static readonly PropertyObject VoiceInputs = Inputs(
        ("publicUserId", "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0"), ("voiceId", "LibraryVoiceCalm0001"), ("newName", "Nora"));

    private static readonly PropertyObject SampleInputs = Inputs(
        ("voiceId", "NarratorVoice0000001"), ("file", new PropertyAsset(Convert.ToHexStringLower(SHA256.HashData("ID3"u8)), Text: "ID3")));

    private readonly HangingRequests _hanging = new();
    private EmulatorServer _workspace = null!;
    private RunningPlugin _plugin = null!;
    private StackResource _made = null!;

    public async Task InitializeAsync()
    {
        _workspace = await EmulatorServer.StartAsync(_hanging.Options);
        _plugin = await RunningPlugin.StartAsync(RunningPlugin.NoEngine);
        await _plugin.Configure(("apiKey", EmulatorOptions.DefaultApiKey), ("baseUrl", _workspace.Url.ToString()));
        _made = Key("made");
        await _made.Create(KeyInputs);
    }

    public async Task DisposeAsync()
    {
        await _plugin.DisposeAsync();
        await _workspace.DisposeAsync();
    }

    [Fact]
    public async Task Cancel_ends_every_running_call_within_two_seconds()
    {
        // A machine that does too much at once makes any of them late, but not every time.
        const int Attempts = 3;
        var took = new List<TimeSpan>();
        do
        {
            var calls = await HangingCalls();
            var cancelled = Stopwatch.StartNew();
            await _plugin.Rpc.Cancel(new Empty(), default);
            var statuses = await Task.WhenAll(calls.Select(FailureOf));
            took.Add(cancelled.Elapsed);
            Assert.All(statuses, static status => Assert.True(status.Code is GrpcStatusCode.Cancelled or GrpcStatusCode.Unknown, status.ToString()));

            // Who was to get access may have it by now.
            Assert.Equal(
                [$"{Support}/{Writer}", $"voice/{Narrator}/user/{Writer}"],
                statuses.Select(static status => status.Find<ErrorResourceInitFailed>()?.Id).Where(id => id is not null && id != _made.Id).Order(StringComparer.Ordinal));
            await _hanging.AreAtMost(0);
        }
        while (took.Min() > TimeSpan.FromSeconds(2) && took.Count < Attempts);

        Assert.InRange(took.Min(), TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task When_its_engine_is_gone_the_plugin_ends_within_five_seconds()
    {
        var calls = await HangingCalls();

        var gone = Stopwatch.StartNew();
        _plugin.Abandon();

        Assert.Equal(0, await _plugin.ExitCode());
        Assert.InRange(gone.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        await Task.WhenAll(calls.Select(FailureOf));
        await _hanging.AreAtMost(0);
    }

    [Fact]
    public async Task An_interrupt_of_its_own_leaves_the_engine_every_answer()
    {
        HangingRequests.Hang(_workspace, "POST", KeysRoute, HangingRequests.ForAWhile);
        var creating = Key("fresh").Create(KeyInputs);
        await _hanging.Are(1);
        HangingRequests.Hang(_workspace, "GET", route: null, HangingRequests.ForEver);
        var reading = _made.Read();
        await _hanging.Are(2);

        await _plugin.Signal("INT");

        Assert.Equal(GrpcStatusCode.Cancelled, (await FailureOf(reading)).Code);
        _hanging.Answer();
        var left = (await FailureOf(creating)).Find<ErrorResourceInitFailed>();
        Assert.NotNull(left);
        Assert.IsType<PropertySecret>(left.Properties.ToPropertyObject()["apiKey"]);

        // The engine has still something to ask, and says when it has not.
        Assert.Equal(_made.Id, (await _made.Read()).Id);
        await _plugin.Rpc.Cancel(new Empty(), default);
        Assert.False(_plugin.Process.HasExited);
        _plugin.Disconnect();
        Assert.Equal(0, await _plugin.ExitCode());
    }

    [Fact]
    public async Task Each_custom_timeout_ends_its_operation_and_is_named()
    {
        const double Limit = 0.5;
        var begun = Stopwatch.StartNew();
        var calls = await LimitedCalls(Limit);

        foreach (var (kind, call) in new[] { "create", "read", "update", "delete" }.Zip(calls))
        {
            var status = await FailureOf(call);

            Assert.Contains($"0.5 seconds that customTimeouts.{kind} of {(kind == "create" ? Key("fresh") : _made).Urn} allows", status.Message, StringComparison.Ordinal);
            Assert.InRange(begun.Elapsed, TimeSpan.FromSeconds(Limit), TimeSpan.FromSeconds(30));
        }
    }

    private static async Task<GrpcStatus> FailureOf(Task call) => (await Assert.ThrowsAsync<GrpcException>(() => call)).Status;

    private static PropertyObject Inputs(params (string Name, PropertyValue Value)[] inputs) =>
        new(inputs.Select(static input => KeyValuePair.Create(input.Name, input.Value)));

    private StackResource Resource(string type) => new(_plugin.Rpc, $"elevenlabs:index:{type}", "fresh");

    private StackResource Key(string name) => new(_plugin.Rpc, "elevenlabs:index:ServiceAccountApiKey", name);

    // One of each kind that has a time limit of its own. That of a creation comes after a look at what is there already.
    private async Task<List<Task>> LimitedCalls(double timeout = 0)
    {
        var creating = Hanging("POST", KeysRoute, () => Key("fresh").Create(KeyInputs, timeout));
        await _hanging.Are(1);
        return
        [
            creating,
            Hanging("GET", route: null, () => _made.Read(timeout)),
            Hanging("PATCH", route: null, () => _made.Update(KeyInputs.With("name", "writer"), timeout)),
            Hanging("DELETE", route: null, () => _made.Delete(timeout)),
        ];
    }

    private async Task<List<Task>> HangingCalls()
    {
        List<Task> calls =
        [
            .. await LimitedCalls(),
            Hanging("POST", "/v1/workspace/groups/{group_id}/members", () => Resource("GroupMembership").Create(MembershipInputs)),
            Hanging("POST", "/v1/workspace/resources/{resource_id}/share", () => Resource("ResourceShare").Create(ShareInputs)),
            Hanging("POST", "/v1/voices/add/{public_user_id}/{voice_id}", () => Resource("SharedVoiceAdd").Create(VoiceInputs)),
            Hanging("POST", "/v1/voices/{voice_id}/edit", () => Resource("VoiceSample").Create(SampleInputs)),
        ];
        await _hanging.Are(calls.Count);

        // Each of those has looked at something first.
        calls.AddRange([
            Hanging("GET", route: null, () => _plugin.Rpc.Invoke(new InvokeRequest { Tok = "elevenlabs:index:getUser", Args = new Struct() }, default)),
            Hanging("GET", route: null, () => _plugin.Rpc.List(new ListRequest { Token = "elevenlabs:index:ServiceAccountApiKey" }, default).ToListAsync().AsTask()),
        ]);
        await _hanging.Are(calls.Count);
        return calls;
    }

    private Task Hanging(string method, string? route, Func<Task> call)
    {
        HangingRequests.Hang(_workspace, method, route, HangingRequests.ForEver);
        return call();
    }
}
