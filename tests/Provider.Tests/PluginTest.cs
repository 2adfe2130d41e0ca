using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ElevenProvider.Clocks;
using ElevenProvider.Emulator;
using ElevenProvider.Emulator.Faults;
using ElevenProvider.Emulator.Recording;
using ElevenProvider.Leaks;
using ElevenProvider.OpenApi;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Protocol.Services;
using Pulumirpc;

namespace ElevenProvider.Provider.Tests;

/// <summary>A test of the plugin over gRPC against an emulated workspace of its own over HTTP; by default configured and ready.</summary>
public abstract class PluginTest : IAsyncLifetime
{
    protected const string Account = "ServiceAccountForCi000000001";
    protected const string OtherAccount = "ServiceAccountForProd0000001";
    protected const string Engineering = "GroupOfEngineering0000000001";
    protected const string Support = "GroupOfSupport00000000000001";
    protected const string AccountsRoute = "/v1/service-accounts";
    protected const string KeysRoute = AccountsRoute + "/{service_account_user_id}/api-keys";
    protected const string KeyRoute = KeysRoute + "/{api_key_id}";
    protected const string GroupsRoute = "/v1/workspace/groups";

    // What is waited for comes at once, or something is wrong.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Hanging = TimeSpan.FromDays(1);

    private readonly ConcurrentQueue<Exchange> _exchanges = new();

    private readonly PlantedSecrets _secrets = new();

    private TestPlugin _plugin = null!;

    protected EmulatorServer Emulator { get; private set; } = null!;

    protected FakeEngine Engine { get; private set; } = null!;

    /// <summary>The clock of the plugin.</summary>
    protected virtual FakeTime Time { get; } = new();

    /// <summary>The clock of the server: nothing but requests that hang waits by it.</summary>
    protected FakeTime ServerTime { get; } = new();

    /// <summary>What the plugin finds in its environment; fill it before the plugin is configured.</summary>
    protected Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>The key of the plugin.</summary>
    protected virtual string OwnKey => EmulatorOptions.DefaultApiKey;

    protected TestPlugin Plugin => _plugin;

    protected IResourceProvider Rpc => _plugin.Rpc;

    public virtual async Task InitializeAsync()
    {
        Emulator = await EmulatorServer.StartAsync(new EmulatorOptions { ApiKey = OwnKey, TimeProvider = ServerTime, Observe = _exchanges.Enqueue });
        Engine = await FakeEngine.StartAsync();
        _plugin = await TestPlugin.StartAsync(Time, Environment);
        await Rpc.Handshake(new ProviderHandshakeRequest { EngineAddress = Engine.Address }, default);
        await Configure();
    }

    public async Task DisposeAsync()
    {
        await _plugin.DisposeAsync();
        await Engine.DisposeAsync();
        await Emulator.DisposeAsync();
        AssertNoSecret([.. Engine.Messages.Select(static message => message.Message)]);

        // Whatever a test is about: what was asked and answered on the way is what the API publishes.
        string[] faults = [.. await PublishedApi.FaultsOfRequests(_exchanges), .. await PublishedApi.FaultsOfAnswers(_exchanges)];
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    /// <summary>Configures the plugin for the emulator, the way an engine sends settings: whatever is no string as JSON.</summary>
    protected Task<ConfigureResponse> Configure(params (string Name, PropertyValue Value)[] more)
    {
        // The default time limit of a request is as long as waits that the clock of these tests lets pass at once.
        var settings = Values.Properties(
            ("apiKey", Values.Secret(OwnKey)), ("baseUrl", Emulator.Url.ToString()), ("requestTimeoutSeconds", "600"));
        settings = more.Aggregate(settings, static (all, setting) => all.With(setting.Name, setting.Value));
        return Rpc.Configure(new ConfigureRequest { Args = settings.ToStruct(), AcceptSecrets = true, AcceptResources = true }, default);
    }

    private protected StackResource Resource(string type, string name = "it") => new(Rpc, $"elevenlabs:index:{type}", name);

    /// <summary>Turns ways of the server on or off, such as <c>legacyApi</c>.</summary>
    protected void Switch(string name, JsonNode? value) =>
        Emulator.PatchState(new JsonObject { ["switches"] = new JsonObject { [name] = value } }.ToJsonString());

    /// <summary>Lets requests fail: <paramref name="times"/> of them, after <paramref name="skip"/> that do not.</summary>
    protected void Fail(string method, string route, int status, string? code = null, string message = "It went wrong.", int times = 100, int skip = 0) =>
        Emulator.AddFault(new Fault
        {
            Method = method,
            Route = route,
            Status = status,
            Body = new JsonObject { ["detail"] = new JsonObject { ["code"] = code, ["status"] = code, ["message"] = message } },
            Times = times,
            Skip = skip,
        });

    /// <summary>Someone else changes a key.</summary>
    protected void ChangeKey(string keyId, JsonObject? change, string account = Account) => Emulator.PatchState(new JsonObject
    {
        ["serviceAccounts"] = new JsonObject { [account] = new JsonObject { ["apiKeys"] = new JsonObject { [keyId] = change } } },
    }.ToJsonString());

    /// <summary>Someone else changes a group.</summary>
    protected void ChangeGroup(string groupId, JsonObject? change) =>
        Emulator.PatchState(new JsonObject { ["groups"] = new JsonObject { [groupId] = change } }.ToJsonString());

    /// <summary>The keys of an account as they really are, by id.</summary>
    protected IReadOnlyDictionary<string, JsonObject> Keys(string account = Account) =>
        (Emulator.State["serviceAccounts"]![account]!["apiKeys"]?.AsObject() ?? [])
            .ToDictionary(static key => key.Key, static key => key.Value!.AsObject(), StringComparer.Ordinal);

    /// <summary>The members of a group as they really are.</summary>
    protected IReadOnlyList<string> Members(string group) =>
        [.. (Emulator.State["groups"]![group]!["members"]?.AsArray() ?? []).Select(static member => (string)member!)];

    /// <summary>What the user was warned of.</summary>
    protected IReadOnlyList<string> Warnings =>
        [.. Engine.Messages.Where(static message => message.Severity == LogSeverity.Warning).Select(static message => message.Message)];

    /// <summary>The requests that reached the API, as <c>GET /v1/user</c>.</summary>
    protected IReadOnlyList<string> Requests => [.. Emulator.Requests.Select(static request => $"{request.Method} {request.Route}")];

    /// <summary>Lets requests hang: <paramref name="times"/> of them, after <paramref name="skip"/> that do not, until <see cref="AnswerHanging"/>.</summary>
    protected void Hang(string? method = null, string? route = null, int times = 1, int skip = 0) =>
        Emulator.AddFault(new Fault { Method = method, Route = route, DelayMs = (int)Hanging.TotalMilliseconds, Times = times, Skip = skip });

    /// <summary>
    /// Lets a request be carried out, and its answer hang until <see cref="AnswerHanging"/>: <paramref name="times"/> of them, after
    /// <paramref name="skip"/> that do not.
    /// </summary>
    protected void HoldAnswer(string? method = null, string? route = null, int times = 1, int skip = 0) => Emulator.AddFault(
        new Fault { Method = method, Route = route, Handled = true, DelayMs = (int)Hanging.TotalMilliseconds, Times = times, Skip = skip });

    /// <summary>Waits until so many requests hang.</summary>
    protected Task RequestsHang(int count = 1) => Until(() => ServerTime.PendingTimers >= count);

    /// <summary>Waits until the server has noticed that nobody waits for the requests that hang.</summary>
    protected Task RequestsAreGivenUp() => Until(() => ServerTime.PendingTimers == 0);

    /// <summary>Waits until so many requests have reached the server.</summary>
    protected Task RequestsCame(int count) => Until(() => Emulator.Requests.Count >= count);

    /// <summary>Waits until the user was told something.</summary>
    protected Task EngineWasTold(string what) =>
        Until(() => Engine.Messages.Any(message => message.Message.Contains(what, StringComparison.Ordinal)));

    /// <summary>Answers the requests that hang.</summary>
    protected void AnswerHanging() => ServerTime.Advance(Hanging);

    /// <summary>What a read must answer about an object that is not there any more: nothing, without an error.</summary>
    protected static void IsGone(ReadResponse response)
    {
        Assert.Equal("", response.Id);
        Assert.Null(response.Properties);
        Assert.Null(response.Inputs);
    }

    /// <summary>A refresh must find the object as it was recorded.</summary>
    private protected static async Task NothingChanged(StackResource resource)
    {
        var response = await resource.Refresh();
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, response.Changes);
        Assert.Empty(response.Diffs);
    }

    /// <summary>The status that a call ends with, whose message must be fit for a user whatever went wrong.</summary>
    protected async Task<GrpcStatus> FailureOf(Func<Task> call)
    {
        var status = (await Assert.ThrowsAsync<GrpcException>(() => call().WaitAsync(Patience))).Status;
        Assert.Matches(@"^[A-Z""].*\.$", status.Message);
        Assert.DoesNotContain("   at ", status.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", status.Message, StringComparison.Ordinal);
        AssertNoSecret([status.Message, .. status.Find<ErrorResourceInitFailed>()?.Reasons ?? []]);
        return status;
    }

    private static async Task Until(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    // Whatever a test is about: the plugin's own key, and the keys that it makes, are in nothing that a person is shown.
    private void AssertNoSecret(IReadOnlyList<string> shown)
    {
        _secrets.Plant("the API key", OwnKey);
        foreach (var made in Emulator.ApiKeySecrets)
        {
            _secrets.Plant("a key that was made", made);
        }

        Assert.All(shown, text =>
        {
            Assert.Empty(_secrets.In(text));
            Assert.DoesNotMatch("sk_[0-9a-f]{8}", text);
        });
    }
}
